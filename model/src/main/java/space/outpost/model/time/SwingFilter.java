package space.outpost.model.time;

/**
 * Leaves out samples of a profile in one pass: the slopes from the last sample kept that pass every sample since within
 * the tolerance form a cone, and the line is drawn on for as long as it stays in the cone. The swing filter of Elmeleegy
 * et al., PVLDB 2 (2009), with lines that end at samples.
 */
final class SwingFilter {
    private final Profile profile;
    private final double tolerance;
    private int anchor;
    private double lowest;
    private double highest;

    SwingFilter(Profile profile, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("cannot simplify to within " + tolerance);
        }
        this.profile = profile;
        this.tolerance = tolerance;
    }

    Profile kept() {
        Profile.Builder kept = new Profile.Builder(16);
        keep(kept, 0);
        for (int i = 1; i < profile.size(); i++) {
            boolean jump = profile.timeNanos(i) == profile.timeNanos(i - 1);
            if (jump || !reaches(i)) {
                keep(kept, i - 1);
            }
            if (jump) {
                keep(kept, i);
            } else {
                narrow(i);
            }
        }
        keep(kept, profile.size() - 1);
        return kept.build();
    }

    private void keep(Profile.Builder kept, int i) {
        kept.add(profile.timeNanos(i), profile.value(i));
        anchor = i;
        lowest = Double.NEGATIVE_INFINITY;
        highest = Double.POSITIVE_INFINITY;
    }

    private boolean reaches(int i) {
        double slope = slope(i, 0);
        return lowest <= slope && slope <= highest;
    }

    private void narrow(int i) {
        lowest = Math.max(lowest, slope(i, -tolerance));
        highest = Math.min(highest, slope(i, tolerance));
    }

    private double slope(int i, double offset) {
        return (profile.value(i) + offset - profile.value(anchor)) / (profile.timeNanos(i) - profile.timeNanos(anchor));
    }
}
