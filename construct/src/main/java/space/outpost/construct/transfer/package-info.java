/**
 * Ways between the Earth and the Moon that hold in the ephemeris: two-point arcs, free returns, powered flybys to a distant
 * retrograde orbit and back.
 */
package space.outpost.construct.transfer;
