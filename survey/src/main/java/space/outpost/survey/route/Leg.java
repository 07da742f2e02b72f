package space.outpost.survey.route;

/**
 * A drive from a cell to a neighbour, as the checker sees it: plainly, from the heights alone.
 *
 * @param levelM length seen from above
 * @param slopeRad up positive; NaN without ground
 * @param crossRad across, the steeper of both ends
 */
record Leg(double levelM, double slopeRad, double crossRad) {
    private static final double ROUNDING_RAD = 1e-9;

    static Leg between(Heights ground, int from, int to) {
        double right = (ground.col(to) - ground.col(from)) * ground.cellM();
        double down = (ground.row(to) - ground.row(from)) * ground.cellM();
        double level = Math.hypot(right, down);
        double x = right / level;
        double y = down / level;
        return new Leg(
                level,
                Math.atan((ground.metres()[to] - ground.metres()[from]) / level),
                Math.max(cross(ground, from, x, y), cross(ground, to, x, y)));
    }

    private static double cross(Heights ground, int cell, double x, double y) {
        return Math.atan(Math.abs(ground.gradientX(cell) * -y + ground.gradientY(cell) * x));
    }

    /** Along the ground. */
    double lengthM() {
        return levelM / Math.cos(slopeRad);
    }

    double seconds(Rover rover) {
        return lengthM() / rover.speedMPerS(slopeRad);
    }

    boolean isWithin(Rover rover) {
        return slopeRad <= rover.climbRad() + ROUNDING_RAD
                && -slopeRad <= rover.descentRad() + ROUNDING_RAD
                && crossRad <= rover.crossRad() + ROUNDING_RAD;
    }

    /** The same way driven back. */
    Leg back() {
        return new Leg(levelM, -slopeRad, crossRad);
    }
}
