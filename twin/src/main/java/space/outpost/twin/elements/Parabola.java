package space.outpost.twin.elements;

/** A store filled at a linearly changing rate: {@code value + rate s + slope s^2 / 2}. */
record Parabola(double value, double rate, double slope) {

    static Parabola filledBy(double value, Line rate) {
        return new Parabola(value, rate.value(), rate.slope());
    }

    double at(double s) {
        return value + (rate + 0.5 * slope * s) * s;
    }

    /**
     * Seconds until it first reaches {@code level}, going there without turning back; infinite if it does not. The root
     * is taken in the form that does not cancel (Press et al., Numerical Recipes, 5.6).
     */
    double timeTo(double level) {
        double d = level - value;
        double discriminant = rate * rate + 2 * slope * d;
        if (d == 0 || !(discriminant >= 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double s = 2 * d / (rate + Math.copySign(Math.sqrt(discriminant), d));
        return s > 0 ? s : Double.POSITIVE_INFINITY;
    }
}
