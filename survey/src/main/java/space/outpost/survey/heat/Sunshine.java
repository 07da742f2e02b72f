package space.outpost.survey.heat;

import java.time.Duration;
import java.time.Instant;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Profile;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.light.Light;
import space.outpost.survey.light.Pointing;

/**
 * Sunlight on a spot, as means over equal steps of time, W/m2.
 *
 * @param start of the first step
 * @param absorbedW what a facet takes directly from the part of the Sun's disc over the skyline
 * @param openW what falls on a level plane with a level horizon
 */
record Sunshine(Instant start, Duration step, double[] absorbedW, double[] openW) {
    /** At one astronomical unit (Kopp and Lean 2011). */
    static final double SOLAR_CONSTANT_W = 1361;

    private static final double AU_M = 149_597_870_700.0;

    static Sunshine of(
            Sky sky,
            Place ground,
            Facet facet,
            Skyline skyline,
            Regolith.Albedo albedo,
            Instant start,
            Duration step,
            int n) {
        double[] visible =
                stepMeans(Light.visible(ground, skyline, sky.track(Body.SUN, start, step, n + 1)), step.toNanos(), n);
        // The Sun moves straight enough within a step for its middle to stand for it.
        BodyTrack sun = sky.track(Body.SUN, start.plus(step.dividedBy(2)), step, n);
        Pointing pointing = new Pointing(ground, sun);
        double[] absorbedW = new double[n];
        double[] openW = new double[n];
        for (int i = 0; i < n; i++) {
            pointing.look(i);
            double au2 = (sun.x(i) * sun.x(i) + sun.y(i) * sun.y(i) + sun.z(i) * sun.z(i)) / (AU_M * AU_M);
            double fullW = SOLAR_CONSTANT_W / au2;
            double radius = pointing.radiusRad();
            openW[i] = fullW * levelCosine(pointing.elevationRad(), radius);
            // What is seen of a half-hidden disc lies above its centre: its whole radius where next to nothing is seen.
            double elevation = pointing.elevationRad() + radius * (1 - visible[i]);
            double cos = Math.clamp(facet.cosIncidence(pointing.azimuthRad(), elevation), 0.0, 1.0);
            absorbedW[i] = fullW * visible[i] * cos * (1 - albedo.at(Math.acos(cos)));
        }
        return new Sunshine(start, step, absorbedW, openW);
    }

    /** Mean over a disc of the sine of elevation, counted zero below the horizon. */
    static double levelCosine(double elevationRad, double radiusRad) {
        double x = Math.sin(elevationRad) / radiusRad;
        if (x >= 1) {
            return Math.sin(elevationRad);
        }
        if (x <= -1) {
            return 0;
        }
        double half = Math.sqrt(1 - x * x);
        return radiusRad / Math.PI * (2.0 / 3 * half * half * half + x * (Math.PI / 2 + Math.asin(x) + x * half));
    }

    private static double[] stepMeans(Profile profile, long stepNanos, int n) {
        double[] means = new double[n];
        long from = profile.timeNanos(0);
        long end = from + n * stepNanos;
        for (int k = 0; k + 1 < profile.size(); k++) {
            long pieceStart = profile.timeNanos(k);
            long pieceEnd = Math.min(profile.timeNanos(k + 1), end);
            double slope =
                    (profile.value(k + 1) - profile.value(k)) / Math.max(1, profile.timeNanos(k + 1) - pieceStart);
            for (long at = pieceStart; at < pieceEnd; ) {
                int i = (int) ((at - from) / stepNanos);
                long until = Math.min(pieceEnd, from + (i + 1) * stepNanos);
                double middle = profile.value(k) + slope * (0.5 * (at - pieceStart) + 0.5 * (until - pieceStart));
                means[i] += middle * (until - at) / stepNanos;
                at = until;
            }
        }
        return means;
    }
}
