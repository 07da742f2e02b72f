/** The circular restricted problem of three bodies, its periodic orbits, and how they become orbits in the ephemeris. */
package space.outpost.construct.threebody;
