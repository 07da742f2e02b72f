package space.outpost.twin.elements;

/** A quantity that goes linearly with time: its value now and its slope per second. */
record Line(double value, double slope) {
    static final Line ZERO = new Line(0, 0);

    Line plus(Line other) {
        return new Line(value + other.value, slope + other.slope);
    }

    Line minus(Line other) {
        return new Line(value - other.value, slope - other.slope);
    }

    Line times(double factor) {
        return new Line(value * factor, slope * factor);
    }

    double at(double s) {
        return value + slope * s;
    }

    double integral(double s) {
        return (value + 0.5 * slope * s) * s;
    }

    /** Seconds until it reaches {@code level} from one side; infinite if it does not, or is there already. */
    double timeTo(double level) {
        double s = (level - value) / slope;
        return s > 0 ? s : Double.POSITIVE_INFINITY;
    }
}
