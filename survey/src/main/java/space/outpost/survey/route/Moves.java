package space.outpost.survey.route;

import java.util.stream.IntStream;

/**
 * What each move from a cell to a neighbour takes: seconds, rounded up, and energy in units of {@link Charge}. Moves over
 * limits or without data are not there. A move is cell times 8 plus way.
 */
final class Moves {
    static final int NONE = 0;

    final Heights ground;
    final int[] strides;

    private final char[] seconds;
    private final int[] energy;

    private Moves(Heights ground, char[] seconds, int[] energy) {
        this.ground = ground;
        this.strides = Compass.strides(ground.cols());
        this.seconds = seconds;
        this.energy = energy;
    }

    static Moves of(Heights ground, Rover rover, Charge charge) {
        return of(ground, rover, charge, 1);
    }

    /** @param tickS of which all times are multiples */
    static Moves of(Heights ground, Rover rover, Charge charge, int tickS) {
        int size = ground.size();
        char[] seconds = new char[size * Compass.WAYS];
        int[] energy = new int[size * Compass.WAYS];
        IntStream.range(0, ground.rows()).parallel().forEach(row -> {
            for (int cell = row * ground.cols(); cell < (row + 1) * ground.cols(); cell++) {
                for (int way = 0; way < Compass.WAYS; way++) {
                    int to = neighbour(ground, cell, way);
                    if (to >= 0 && ground.hasData(cell) && ground.hasData(to)) {
                        double slope = slopeRad(ground, cell, way);
                        if (isWithin(rover, slope, crossSlopeRad(ground, cell, way))) {
                            double length = Compass.length(way) * ground.cellM() / Math.cos(slope);
                            int at = cell * Compass.WAYS + way;
                            seconds[at] = seconds(rover, length, slope, tickS);
                            energy[at] = charge.cost(rover.tractionJ(length, slope) + rover.drivingW() * seconds[at]);
                        }
                    }
                }
            }
        });
        return new Moves(ground, seconds, energy);
    }

    private static char seconds(Rover rover, double lengthM, double slopeRad, int tickS) {
        double time = tickS * Math.ceil(lengthM / rover.speedMPerS(slopeRad) / tickS - 1e-9);
        if (time > Character.MAX_VALUE) {
            throw new IllegalArgumentException("a cell is crossed in less than 18 h");
        }
        return (char) time;
    }

    private static boolean isWithin(Rover rover, double slopeRad, double crossRad) {
        return slopeRad <= rover.climbRad() && -slopeRad <= rover.descentRad() && crossRad <= rover.crossRad();
    }

    /** The neighbouring cell, or -1 beyond the edge. */
    static int neighbour(Heights ground, int cell, int way) {
        int col = ground.col(cell) + Compass.cols(way);
        int row = ground.row(cell) + Compass.rows(way);
        return col < 0 || row < 0 || col >= ground.cols() || row >= ground.rows() ? -1 : row * ground.cols() + col;
    }

    /** Along the way, up positive. */
    static double slopeRad(Heights ground, int cell, int way) {
        int to = neighbour(ground, cell, way);
        double rise = ground.metres()[to] - ground.metres()[cell];
        return Math.atan(rise / (Compass.length(way) * ground.cellM()));
    }

    /** Across the way, the steeper of both cells. */
    static double crossSlopeRad(Heights ground, int cell, int way) {
        return Math.max(crossAt(ground, cell, way), crossAt(ground, neighbour(ground, cell, way), way));
    }

    private static double crossAt(Heights ground, int cell, int way) {
        double x = Compass.cols(way) / Compass.length(way);
        double y = Compass.rows(way) / Compass.length(way);
        return Math.atan(Math.abs(ground.gradientY(cell) * x - ground.gradientX(cell) * y));
    }

    /** {@link #NONE} if there is no such move. */
    int seconds(int cell, int way) {
        return seconds[cell * Compass.WAYS + way];
    }

    /** Of the wheels and of what drives them; rest, heat and light come besides. */
    int energy(int cell, int way) {
        return energy[cell * Compass.WAYS + way];
    }

    double lengthM(int way) {
        return Compass.length(way) * ground.cellM();
    }
}
