package space.outpost.construct.orbit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;

/**
 * How an orbit moves. Elements are those at the passages farthest from the centre, to the equator.
 *
 * @param keplerPeriodS of the first state, under the centre's pull alone; NaN if it is no ellipse or lives on the Earth's pull too
 * @param meanPeriodS flown, from one passage closest to the centre to the next; NaN if there were not two
 * @param revolutions between the first such passage and the last
 * @param periapsisM least altitudes of its revolutions
 * @param apoapsisM greatest altitudes of its revolutions
 * @param nodeRadPerDay drift of the ascending node against the stars, a straight line fitted
 * @param argumentRadPerDay drift of the argument of periapsis, likewise
 * @param impact on the ground
 */
public record Motion(
        double keplerPeriodS,
        double meanPeriodS,
        int revolutions,
        Range periapsisM,
        Range apoapsisM,
        Range inclinationRad,
        Range argumentRad,
        double nodeRadPerDay,
        double argumentRadPerDay,
        Optional<Instant> impact) {

    /** From the least to the greatest; NaN if there was none. Angles are unwound from the first. */
    public record Range(double least, double greatest) {
        static Range of(List<Double> values) {
            return new Range(
                    values.stream().mapToDouble(v -> v).min().orElse(Double.NaN),
                    values.stream().mapToDouble(v -> v).max().orElse(Double.NaN));
        }
    }

    static Motion of(Flown flown, List<Track> coasts) {
        Space space = flown.dynamics().space();
        Centre centre = flown.dynamics().centre();
        double radius = space.radiusM(centre);
        List<Apsis> apsides = Apsis.of(coasts, space);
        List<Apsis> near = apsides.stream().filter(Apsis::closest).toList();
        List<Apsis> far = apsides.stream().filter(a -> !a.closest()).toList();
        double a = flown.start().getOrbit().getA();
        return new Motion(
                a > 0 && flown.pieced().isEmpty() ? flown.start().getOrbit().getKeplerianPeriod() : Double.NaN,
                near.size() < 2
                        ? Double.NaN
                        : near.getLast().date().durationFrom(near.getFirst().date()) / (near.size() - 1),
                Math.max(0, near.size() - 1),
                Range.of(near.stream().map(p -> p.radiusM() - radius).toList()),
                Range.of(far.stream().map(p -> p.radiusM() - radius).toList()),
                Range.of(far.stream().map(p -> p.elements().inclinationRad()).toList()),
                Range.of(unwound(far, Ellipse::argumentOfPeriapsisRad)),
                drift(far, Ellipse::ascendingNodeRad),
                drift(far, Ellipse::argumentOfPeriapsisRad),
                flown.impact().map(space::instant));
    }

    private static List<Double> unwound(List<Apsis> apsides, ToDoubleFunction<Ellipse> angle) {
        List<Double> all = new ArrayList<>();
        for (Apsis apsis : apsides) {
            double here = angle.applyAsDouble(apsis.elements());
            double last = all.isEmpty() ? Math.IEEEremainder(here, 2 * Math.PI) : all.getLast();
            all.add(last + Math.IEEEremainder(here - last, 2 * Math.PI));
        }
        return all;
    }

    /** Slope of the straight line of least squares, in radians a day. */
    private static double drift(List<Apsis> apsides, ToDoubleFunction<Ellipse> angle) {
        List<Double> angles = unwound(apsides, angle);
        int n = angles.size();
        double meanT = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            meanT += days(apsides, i) / n;
            meanY += angles.get(i) / n;
        }
        double ty = 0;
        double tt = 0;
        for (int i = 0; i < n; i++) {
            ty += (days(apsides, i) - meanT) * (angles.get(i) - meanY);
            tt += (days(apsides, i) - meanT) * (days(apsides, i) - meanT);
        }
        return tt > 0 ? ty / tt : Double.NaN;
    }

    private static double days(List<Apsis> apsides, int i) {
        return apsides.get(i).date().durationFrom(apsides.getFirst().date()) / 86_400;
    }
}
