package space.outpost.survey.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import space.outpost.survey.terrain.Dice;

/**
 * Craters strewn evenly and independently over the map by {@link CraterLaw}. Each octave of diameters has a lattice of
 * its own, and each square of it its own craters, so any part of the map can be had without the rest.
 */
final class CraterField {
    /** Simple craters end near here (Pike 1977: 10 to 20 km). */
    static final double LARGEST_M = 16_384;

    /** Side of a lattice square in greatest diameters of the octave. */
    private static final int SIDE = 4;

    private final Dice dice;
    private final int octaves;

    /** @param finestM the least diameter wanted; the field goes down to an octave that begins there or above */
    CraterField(Dice dice, double finestM) {
        this.dice = dice;
        this.octaves = Math.max(0, (int) Math.floor(Math.log(LARGEST_M / finestM) / Math.log(2)));
    }

    /** The least diameter there is. */
    double leastM() {
        return LARGEST_M / (1 << octaves);
    }

    /** Those that reach into a rectangle, in an order in which any rectangle has them. */
    List<Crater> reaching(double minX, double maxX, double minY, double maxY) {
        List<Crater> found = new ArrayList<>();
        for (int octave = 0; octave < octaves; octave++) {
            double greatest = LARGEST_M / (1 << octave);
            double side = SIDE * greatest;
            double reach = Crater.REACH * greatest / 2;
            for (int row = lattice(minY - reach, side); row <= lattice(maxY + reach, side); row++) {
                for (int col = lattice(minX - reach, side); col <= lattice(maxX + reach, side); col++) {
                    for (Crater c : square(octave, col, row)) {
                        double dx = c.xM() - Math.clamp(c.xM(), minX, maxX);
                        double dy = c.yM() - Math.clamp(c.yM(), minY, maxY);
                        if (dx * dx + dy * dy < c.reachM() * c.reachM()) {
                            found.add(c);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static int lattice(double at, double side) {
        return (int) Math.floor(at / side);
    }

    private List<Crater> square(int octave, int col, int row) {
        double greatest = LARGEST_M / (1 << octave);
        double least = greatest / 2;
        double side = SIDE * greatest;
        double expected = (CraterLaw.perM2(least) - CraterLaw.perM2(greatest)) * side * side;
        RandomGenerator random = dice.split(octave).at(col, row);
        List<Crater> craters = new ArrayList<>();
        // Poisson by the product of even numbers (Knuth, The Art of Computer Programming 2, 3.4.1).
        double end = Math.exp(-expected);
        for (double product = random.nextDouble(); product > end; product *= random.nextDouble()) {
            double x = (col + random.nextDouble()) * side;
            double y = (row + random.nextDouble()) * side;
            double diameter = CraterLaw.diameterM(least, greatest, random.nextDouble());
            craters.add(Crater.of(x, y, diameter, random.nextDouble()));
        }
        return craters;
    }
}
