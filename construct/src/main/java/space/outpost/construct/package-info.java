/**
 * Flights between the Earth and the Moon, orbits about the Moon, and the campaign of flights that brings a station up.
 * Inertial axes are those of the ICRF, fixed ones MOON_ME; states and dates are Orekit's.
 */
package space.outpost.construct;
