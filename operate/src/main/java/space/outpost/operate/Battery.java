package space.outpost.operate;

import space.outpost.model.time.IntervalSet;

/**
 * The power of one bus: the energy in its batteries, none of which may be there.
 *
 * @param alive when the station alone keeps it at its floor or over it
 */
record Battery(String id, Reservoir energy, IntervalSet alive) {}
