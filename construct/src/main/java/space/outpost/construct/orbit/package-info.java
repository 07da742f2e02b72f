/** Orbits about the Moon and the Earth: what a study of one asks, how it is flown, and what it sees. */
package space.outpost.construct.orbit;
