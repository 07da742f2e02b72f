package space.outpost.survey.heat;

import java.time.Duration;
import java.time.Instant;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.sky.Sky;

/**
 * How warm the surface of one spot is over a span.
 *
 * @param kelvin through time, the middles of the steps joined
 * @param skyView the part of the spot's view that is sky
 * @param residualK how far the ground was from periodic when the span began
 */
public record SurfaceTemperature(Profile kelvin, double skyView, double residualK) {
    /** Steps of time; the error this makes is stated in docs/heat.md. */
    public static final Duration STEP = Duration.ofHours(1);

    /** Twelve synodic months of 29.530589 days, to the hour: a year of the Moon, over which spot and wall settle. */
    private static final int YEAR_H = 8505;

    private static final double TOLERANCE_K = 0.02;

    /** A bowl's mouth cannot close altogether. */
    private static final double MOST_TERRAIN_VIEW = 0.999;

    /**
     * The ground is first settled over the lunar year that begins with the span (or ends with the ephemeris, if that is
     * too short), as if it came again and again.
     *
     * @param ground the spot
     * @param skyline seen from it, or from a low mast over it
     * @throws space.outpost.model.io.InvalidInput if the ephemeris does not cover the span
     */
    public static SurfaceTemperature of(
            Sky sky, Place ground, Facet facet, Skyline skyline, Interval span, Regolith regolith) {
        return of(sky, ground, facet, skyline, span, regolith, Layers.STANDARD, STEP);
    }

    static SurfaceTemperature of(
            Sky sky,
            Place ground,
            Facet facet,
            Skyline skyline,
            Interval span,
            Regolith regolith,
            Layers layers,
            Duration step) {
        sky.requireCovers(span);
        int cycle = Math.toIntExact(Duration.ofHours(YEAR_H).dividedBy(step));
        Instant latest = sky.span().end().minus(step.multipliedBy(cycle + 1L));
        Instant start = span.start().isBefore(latest) ? span.start() : latest;
        int n = Math.max(cycle, steps(start, span.end(), step));
        Sunshine sun = Sunshine.of(sky, ground, facet, skyline, regolith.albedo(), start, step, n);

        double skyView = facet.skyViewFactor(skyline);
        Surroundings around = new Surroundings(
                Math.min(MOST_TERRAIN_VIEW, 1 - skyView), regolith.albedo().diffuse(), regolith.emissivity());
        double stepS = 1e-9 * step.toNanos();
        double[] absorbedW = sun.absorbedW().clone();
        if (around.terrainView() > 0) {
            double[] wallW = new double[n];
            for (int i = 0; i < n; i++) {
                wallW[i] = around.wallAbsorbedW(sun.openW()[i]);
            }
            double[] wallK = run(regolith, layers, around.wallEmissivity(), wallW, cycle, stepS)
                    .skinK();
            double diffuse = 1 - around.albedo();
            for (int i = 0; i < n; i++) {
                absorbedW[i] += diffuse * around.scatteredW(sun.openW()[i])
                        + regolith.emissivity() * around.infraredW(wallK[i]);
            }
        }
        Run spot = run(regolith, layers, regolith.emissivity(), absorbedW, cycle, stepS);
        Profile.Builder kelvin = new Profile.Builder(n);
        long stepNanos = step.toNanos();
        long middle = Times.nanos(start) + stepNanos / 2;
        for (int i = 0; i < n; i++) {
            kelvin.add(middle + i * stepNanos, spot.skinK()[i]);
        }
        return new SurfaceTemperature(kelvin.build().within(span), skyView, spot.residualK());
    }

    public double maxK() {
        return kelvin.max();
    }

    public double meanK() {
        return kelvin.mean();
    }

    public double minK() {
        return kelvin.min();
    }

    private static int steps(Instant from, Instant to, Duration step) {
        return Math.toIntExact(
                Duration.between(from, to).plus(step).minusNanos(1).dividedBy(step));
    }

    /** Settles a column over the first {@code cycle} steps, then runs it through all. */
    private static Run run(
            Regolith regolith, Layers layers, double emissivity, double[] absorbedW, int cycle, double stepS) {
        double sum = 0;
        for (int i = 0; i < cycle; i++) {
            sum += absorbedW[i];
        }
        double meanW = sum / cycle + regolith.internalHeatWPerM2();
        double startK = Math.pow(Math.max(1e-3, meanW) / (emissivity * Regolith.STEFAN_BOLTZMANN), 0.25);
        HeatColumn column = new HeatColumn(regolith, layers, emissivity, startK);
        Settling settled = Settling.settle(column, absorbedW, cycle, stepS, TOLERANCE_K);
        double[] skinK = new double[absorbedW.length];
        for (int i = 0; i < skinK.length; i++) {
            skinK[i] = column.step(absorbedW[i], stepS);
        }
        return new Run(skinK, settled.residualK());
    }

    private record Run(double[] skinK, double residualK) {}
}
