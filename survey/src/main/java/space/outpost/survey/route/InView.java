package space.outpost.survey.route;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a rover may drive for the sake of contact: in the Earth's view, or within a way of ground that keeps it in view
 * throughout the day and the next.
 */
final class InView {
    private static final int DAY_S = 86_400;

    /** Lengths count in decimetres. */
    private static final double PER_M = 10;

    private final Moves moves;
    private final MovingSky sky;
    private final double blindM;
    private final boolean anywhere;
    private final Map<Integer, BitSet> near = new HashMap<>();

    InView(Moves moves, MovingSky sky, double blindM) {
        this.moves = moves;
        this.sky = sky;
        this.blindM = blindM;
        anywhere = blindM >= Errand.UNBOUND_M;
    }

    boolean allows(int timeS, int from, int to) {
        if (anywhere) {
            return true;
        }
        byte[] plane = sky.planes().get(sky.step(timeS));
        boolean seen = MovingSky.contact(plane[from]) && MovingSky.contact(plane[to]);
        return seen || (blindM > 0 && isNear(timeS, from) && isNear(timeS, to));
    }

    private boolean isNear(int timeS, int cell) {
        return near.computeIfAbsent(timeS / DAY_S, this::nearInView).get(cell);
    }

    private BitSet nearInView(int day) {
        int first = sky.step(day * DAY_S);
        int last = sky.step(Math.min(sky.endS(), (day + 2) * DAY_S) - 1);
        BitSet seen = new BitSet(moves.ground.size());
        seen.set(0, moves.ground.size());
        for (int step = first; step <= last; step++) {
            byte[] plane = sky.planes().get(step);
            for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
                if (!MovingSky.contact(plane[cell])) {
                    seen.clear(cell);
                }
            }
        }
        CheapestPaths paths = CheapestPaths.to(
                moves, seen::get, (cell, way) -> (int) Math.ceil(PER_M * moves.lengthM(way)), (int) (PER_M * blindM));
        BitSet within = new BitSet(moves.ground.size());
        for (int cell = 0; cell < moves.ground.size(); cell++) {
            within.set(cell, paths.reaches(cell));
        }
        return within;
    }
}
