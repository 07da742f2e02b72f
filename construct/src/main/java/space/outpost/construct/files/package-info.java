/** Trajectories as files: CCSDS OEM and OPM, CZML, CSV; each is read back as well. */
package space.outpost.construct.files;
