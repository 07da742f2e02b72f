package space.outpost.survey.sites;

/**
 * A criterion in numbers, SI.
 *
 * @param least hard limit, negative infinity for none
 * @param most hard limit, positive infinity for none
 * @param weight 0 for a hard limit alone; worst and best are then of no use
 */
record Rule(Layer layer, double least, double most, double weight, double worst, double best) {
    static Rule of(Criterion c) {
        Measure measure = c.layer().measure();
        return new Rule(
                c.layer(),
                c.atLeast().map(measure::parse).orElse(Double.NEGATIVE_INFINITY),
                c.atMost().map(measure::parse).orElse(Double.POSITIVE_INFINITY),
                c.weight(),
                c.worst().map(measure::parse).orElse(0.0),
                c.best().map(measure::parse).orElse(1.0));
    }

    boolean isLimited() {
        return least > Double.NEGATIVE_INFINITY || most < Double.POSITIVE_INFINITY;
    }

    boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** 0 at the worst and beyond, 1 at the best and beyond, linear between. */
    double utility(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 == best > worst ? 1 : 0;
        }
        return Math.clamp((value - worst) / (best - worst), 0.0, 1.0);
    }

    /** The limit for people, such as {@code time lit at least 80.0 %}. */
    String limit() {
        Measure measure = layer.measure();
        String least = this.least > Double.NEGATIVE_INFINITY ? " at least " + measure.format(this.least) : "";
        String most = this.most < Double.POSITIVE_INFINITY ? " at most " + measure.format(this.most) : "";
        return layer.title() + least + most;
    }
}
