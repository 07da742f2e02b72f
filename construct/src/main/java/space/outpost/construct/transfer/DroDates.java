package space.outpost.construct.transfer;

import org.orekit.time.AbsoluteDate;

/**
 * When a flight to a distant retrograde orbit and back does what.
 *
 * @param afterDeparture some hours after it left the Earth, where its conic about the Earth is taken
 * @param outbound middle of the burn at the flyby on the way out
 * @param insertion middle of the burn into the orbit
 * @param departure middle of the burn out of it
 * @param back middle of the burn at the flyby on the way back
 * @param beforeEntry some hours before the entry, where its conic about the Earth is taken
 */
record DroDates(
        AbsoluteDate afterDeparture,
        AbsoluteDate outbound,
        AbsoluteDate insertion,
        AbsoluteDate departure,
        AbsoluteDate back,
        AbsoluteDate beforeEntry) {}
