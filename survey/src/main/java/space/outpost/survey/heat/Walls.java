package space.outpost.survey.heat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import space.outpost.survey.work.Workers;

/**
 * What the points of the lattices send through time: scattered light of any order, and infrared of a column of ground
 * each, under the Sun and under all the others it sees.
 */
final class Walls {
    /** Steps of the Sun's path in one of theirs, 23.6 h. */
    static final int STEPS = 4;

    /** Points of a task. */
    private static final int LOOKS = 1024;

    private final Lattices lattices;
    private final float[][] sent;

    private Walls(Lattices lattices, float[][] sent) {
        this.lattices = lattices;
        this.sent = sent;
    }

    static Walls of(Lattices lattices, SunPath sun, Regolith regolith, Layers layers, Workers pool) {
        Lattices seen = lattices.only(seenFromTheFinest(lattices, pool));
        return new Walls(seen, WallExchange.sent(seen, sun, regolith, layers, pool));
    }

    /** All of the finest lattice, and what is seen from there: most ground around lies behind crests. */
    private static BitSet seenFromTheFinest(Lattices lattices, Workers pool) {
        TiltedGround ground = lattices.level(0);
        int[] cells = lattices.cells(0);
        List<Callable<BitSet>> looks = new ArrayList<>();
        for (int first = 0; first < cells.length; first += LOOKS) {
            int from = first;
            looks.add(() -> {
                WallView view = new WallView(lattices, ground);
                BitSet seen = new BitSet(lattices.points());
                for (int c = from; c < Math.min(from + LOOKS, cells.length); c++) {
                    seen.set(lattices.point(0, cells[c]));
                    view.look(cells[c]);
                    for (int i = 0; i < view.count(); i++) {
                        seen.set(view.point(i));
                    }
                }
                return seen;
            });
        }
        BitSet all = new BitSet(lattices.points());
        pool.all(looks).forEach(all::or);
        return all;
    }

    /**
     * What a surface takes of what a point sends, per its share of the view, W/m2: light and infrared together, one
     * value per {@link #STEPS} steps.
     */
    float[] sent(int point) {
        return sent[point];
    }

    Lattices lattices() {
        return lattices;
    }
}
