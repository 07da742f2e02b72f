package space.outpost.cli.report;

import java.time.Duration;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

/** Day by day what a year's figure cannot show hour by hour. */
final class Daily {
    private static final long DAY = 86_400_000_000_000L;
    private static final Duration LONG = Duration.ofDays(60);

    private Daily() {}

    /** Whether a span is drawn too small for changes within a day to be told apart. */
    static boolean isDue(Interval span) {
        return span.duration().compareTo(LONG) > 0;
    }

    /** The greatest value of each UTC day, as steps; the profile itself if its span is short. */
    static Profile greatest(Profile profile) {
        if (!isDue(profile.span())) {
            return profile;
        }
        Profile.Builder steps = new Profile.Builder(1024);
        long end = profile.timeNanos(profile.size() - 1);
        int i = 0;
        for (long from = profile.timeNanos(0); from < end; ) {
            long to = Math.min(end, (Math.floorDiv(from, DAY) + 1) * DAY);
            double greatest = Math.max(profile.at(from), profile.at(to - 1));
            for (; i < profile.size() && profile.timeNanos(i) < to; i++) {
                greatest = Math.max(greatest, profile.value(i));
            }
            steps.add(from, greatest).add(to, greatest);
            from = to;
        }
        return steps.build();
    }
}
