package space.outpost.cli.validate;

/**
 * A published figure beside ours.
 *
 * @param quantity what is compared, with its definition
 * @param unit of all three figures
 * @param published what the source says; NaN where ours only shows how a figure moves with what is assumed
 * @param ours what Outpost computes
 * @param tolerance largest deviation that passes, chosen before the figure was computed; infinite where the two are not
 *     of one thing, so that they are only shown beside each other (docs/validation.md tells why)
 * @param source where the published figure is from
 */
public record Check(String quantity, String unit, double published, double ours, double tolerance, String source) {

    public boolean isPublished() {
        return !Double.isNaN(published);
    }

    public double deviation() {
        return ours - published;
    }

    public boolean isJudged() {
        return Double.isFinite(tolerance);
    }

    public boolean passes() {
        return !isJudged() || Math.abs(deviation()) <= tolerance;
    }
}
