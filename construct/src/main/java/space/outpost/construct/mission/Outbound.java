package space.outpost.construct.mission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;

/** From lift-off to perilune: when to arrive, and the injection that does it. */
final class Outbound {
    private static final double SCAN_S = 12 * 3600;
    private static final double HOUR_S = 3600;

    private final Journey journey;
    private final Mission.Launch launch;
    private final Mission.Transfer transfer;
    private final EarthMoonLeg sketch;
    private final EarthMoonLeg full;
    private final double radiusM;

    Outbound(Journey journey, Mission.Launch launch, Mission.Transfer transfer) {
        this.journey = journey;
        this.launch = launch;
        this.transfer = transfer;
        Space space = journey.space();
        radiusM = Place.MOON_RADIUS_M + transfer.periluneAltitudeM();
        EarthMoonLeg.Port port = new EarthMoonLeg.Port(
                EarthMoonLeg.Way.OUT,
                space.date(launch.at()),
                launch.latitudeRad(),
                launch.longitudeRad(),
                Space.EARTH_RADIUS_M + launch.parkingAltitudeM(),
                launch.ascent().toSeconds(),
                launch.ascentArcRad());
        sketch = new EarthMoonLeg(space, port, Forces.CISLUNAR.withMoonDegree(0));
        full = new EarthMoonLeg(space, port, Forces.CISLUNAR);
    }

    /**
     * Flies to perilune.
     *
     * @param plane of the orbit wanted there
     * @param fixed whether the plane does not depend on the asymptote, so that the hour of arrival does
     * @param near about when to arrive, if that is known
     * @throws InvalidInput if no azimuth or flight time allowed gets there, saying what binds
     */
    SpacecraftState fly(UnaryOperator<Vector3D> plane, boolean fixed, Optional<AbsoluteDate> near) {
        List<EarthMoonLeg.Solution> scanned = new ArrayList<>();
        for (double t = 0; t <= slowestS(); t += SCAN_S) {
            AbsoluteDate at = earliest().shiftedBy(t);
            if (near.isEmpty() || Math.abs(at.durationFrom(near.get())) < 2 * SCAN_S) {
                through(at, plane).ifPresent(scanned::add);
            }
        }
        if (scanned.isEmpty()) {
            throw new InvalidInput(
                    journey.mission().name(),
                    "transfer",
                    "no way from the launch to the Moon in "
                            + days(transfer.fastest().toSeconds()) + " to "
                            + days(transfer.slowest().toSeconds()),
                    "other flight times, or another instant of launch");
        }
        EarthMoonLeg.Solution sketched = fixed ? inPlane(scanned, plane) : cheapest(scanned, plane);
        EarthMoonLeg.Solution flown = full.through(
                        new Perilune(sketched.perilune().getDate(), radiusM, plane), sketched)
                .orElse(sketched);
        tell(flown);
        return flown.perilune();
    }

    private AbsoluteDate earliest() {
        return journey.space()
                .date(launch.at())
                .shiftedBy(launch.ascent().toSeconds() + transfer.fastest().toSeconds());
    }

    private double slowestS() {
        return transfer.slowest().minus(transfer.fastest()).toSeconds();
    }

    private Optional<EarthMoonLeg.Solution> through(AbsoluteDate at, UnaryOperator<Vector3D> plane) {
        return sketch.through(new Perilune(at, radiusM, plane));
    }

    /** Where the asymptote goes through the plane; else where it comes nearest to it. */
    private EarthMoonLeg.Solution inPlane(List<EarthMoonLeg.Solution> scanned, UnaryOperator<Vector3D> plane) {
        for (int i = 0; i + 1 < scanned.size(); i++) {
            EarthMoonLeg.Solution low = scanned.get(i);
            EarthMoonLeg.Solution high = scanned.get(i + 1);
            if (low.outOfPlaneRad() * high.outOfPlaneRad() <= 0) {
                return root(low, high, plane);
            }
        }
        return scanned.stream()
                .min(Comparator.comparingDouble(s -> Math.abs(s.outOfPlaneRad())))
                .orElseThrow();
    }

    /** By false position, which keeps the root between its ends. */
    private EarthMoonLeg.Solution root(
            EarthMoonLeg.Solution from, EarthMoonLeg.Solution to, UnaryOperator<Vector3D> plane) {
        EarthMoonLeg.Solution low = from;
        EarthMoonLeg.Solution high = to;
        for (int i = 0; i < 8; i++) {
            double spanS = high.perilune().getDate().durationFrom(low.perilune().getDate());
            double share = low.outOfPlaneRad() / (low.outOfPlaneRad() - high.outOfPlaneRad());
            AbsoluteDate at = low.perilune().getDate().shiftedBy(spanS * Math.max(0.05, Math.min(0.95, share)));
            Optional<EarthMoonLeg.Solution> tried = sketch.through(new Perilune(at, radiusM, plane), low);
            if (tried.isEmpty()) {
                break;
            }
            EarthMoonLeg.Solution middle = tried.get();
            if (Math.abs(middle.outOfPlaneRad()) < 1e-5) {
                return middle;
            }
            if (middle.outOfPlaneRad() * low.outOfPlaneRad() > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.abs(low.outOfPlaneRad()) < Math.abs(high.outOfPlaneRad()) ? low : high;
    }

    /** Least of injection and of the speed to be lost at the Moon: looked for hour by hour about the best of the scan. */
    private EarthMoonLeg.Solution cheapest(List<EarthMoonLeg.Solution> scanned, UnaryOperator<Vector3D> plane) {
        EarthMoonLeg.Solution best = least(scanned);
        for (double step = SCAN_S / 2; step >= HOUR_S; step /= 2) {
            List<EarthMoonLeg.Solution> tried = new ArrayList<>(List.of(best));
            AbsoluteDate middle = best.perilune().getDate();
            for (double to : new double[] {-step, step}) {
                AbsoluteDate at = middle.shiftedBy(to);
                if (!at.isBefore(earliest()) && !at.isAfter(earliest().shiftedBy(slowestS()))) {
                    sketch.through(new Perilune(at, radiusM, plane), best).ifPresent(tried::add);
                }
            }
            best = least(tried);
        }
        return best;
    }

    private EarthMoonLeg.Solution least(List<EarthMoonLeg.Solution> solutions) {
        return solutions.stream()
                .min(Comparator.comparingDouble(s -> s.perigeeSpeedMPerS()
                        + s.perilune().getPVCoordinates().getVelocity().getNorm()))
                .orElseThrow();
    }

    private void tell(EarthMoonLeg.Solution found) {
        Space space = journey.space();
        AbsoluteDate liftOff = space.date(launch.at());
        double massKg = journey.stackKg();
        journey.landed("launch", "lift-off", liftOff, "");
        Vector3D deltaV = found.perigee()
                .getPVCoordinates()
                .getVelocity()
                .normalize()
                .scalarMultiply(found.perigeeSpeedMPerS() - full.parkingSpeedMPerS());
        AbsoluteDate at = found.perigee().getDate();
        journey.event(
                "transfer",
                "translunar injection",
                found.perigee(),
                Centre.EARTH,
                String.format(Locale.ROOT, "%.0f deg along the parking orbit", Math.toDegrees(found.arcRad())));
        journey.injected("transfer", "TLI", new Burn.Impulse(at, deltaV, 450), massKg);
        transfer.correction().ifPresent(asked -> correct(asked, found));
        journey.event(
                "transfer",
                "perilune",
                found.perilune(),
                Centre.MOON,
                String.format(
                        Locale.ROOT, "%.0f m/s at infinity", found.passage().speedAtInfinityMPerS()));
        journey.fly(
                "out",
                Centre.EARTH,
                found.perigee().withMass(massKg),
                List.of(),
                found.perilune().getDate());
        journey.within(
                "launch",
                "launch azimuth",
                Math.toDegrees(found.azimuthRad()),
                Math.toDegrees(launch.azimuthFromRad()),
                Math.toDegrees(launch.azimuthToRad()),
                "deg");
        journey.within(
                "transfer",
                "flight time",
                found.perilune().getDate().durationFrom(at) / 86_400,
                transfer.fastest().toSeconds() / 86_400.0,
                transfer.slowest().toSeconds() / 86_400.0,
                "d");
        journey.within(
                "transfer", "asymptote out of the plane wanted", Math.toDegrees(found.outOfPlaneRad()), -1, 1, "deg");
    }

    private void correct(Mission.Correction asked, EarthMoonLeg.Solution found) {
        Corrections.Spread spread =
                new Corrections(journey.aboutEarth(), found.perigee(), found.perilune()).spread(asked);
        journey.event(
                "transfer",
                "midcourse correction",
                journey.aboutEarth()
                        .coast(
                                found.perigee(),
                                found.perigee()
                                        .getDate()
                                        .shiftedBy(asked.after().toSeconds())),
                Centre.EARTH,
                String.format(
                        Locale.ROOT,
                        "%.1f m/s in the mean, 99 of 100 under %.1f; at the Moon %.0f km without it, %.1f km after (1 sigma)",
                        spread.meanMPerS(),
                        spread.highMPerS(),
                        spread.uncorrectedM() / 1e3,
                        spread.correctedM() / 1e3));
    }

    private static String days(double seconds) {
        return String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
    }
}
