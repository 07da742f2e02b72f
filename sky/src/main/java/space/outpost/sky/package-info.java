/**
 * Where Sun, Earth and orbiters are, and when, as seen from the Moon. Directions are in MOON_ME (mean Earth, polar axis
 * of DE421, the frame of lunar maps) unless a name says ICRF; times are UTC instants, or TDB where a type says so.
 */
package space.outpost.sky;
