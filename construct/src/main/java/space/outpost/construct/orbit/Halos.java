package space.outpost.construct.orbit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Trajectory;
import space.outpost.construct.threebody.EphemerisOrbit;
import space.outpost.construct.threebody.Families;
import space.outpost.construct.threebody.PeriodicOrbit;
import space.outpost.construct.threebody.ThreeBody;
import space.outpost.model.io.InvalidInput;

/** Orbits of the three-body problem: found there, then flown in the ephemeris. */
record Halos(OrbitStudy study, Dynamics dynamics) {
    /** Mean distance of the Moon (IAU), the unit of length. */
    private static final double LENGTH_M = 384_400e3;

    private static final double TIME_UNIT_S = 27.321661 * 86_400 / (2 * Math.PI);
    /** Two ninths of the synodic month of 29.530589 d. */
    private static final double NRHO_PERIOD_S = 29.530589 * 86_400 * 2 / 9;

    /** @param phase of the orbit at the epoch, 0 to 1 */
    Flown fly(OrbitStudy.Family family, double phase) {
        PeriodicOrbit orbit = find(family);
        AbsoluteDate start = dynamics.space().date(study.epoch());
        AbsoluteDate end = dynamics.space().date(study.interval().end());
        EphemerisOrbit pieced = EphemerisOrbit.of(
                        orbit, dynamics, start, end, phase, study.craft().massKg())
                .orElseThrow(() -> new InvalidInput(
                        study.name(),
                        "family",
                        "an orbit of period " + days(orbit.period() * TIME_UNIT_S)
                                + " that does not close in the ephemeris from " + study.epoch(),
                        "another epoch or size"));
        Trajectory whole = pieced.whole();
        return new Flown(
                dynamics,
                List.of(whole),
                study.stationKeeping()
                        .map(k -> new HaloKeeper(
                                        dynamics,
                                        whole,
                                        orbit.period() * TIME_UNIT_S,
                                        k,
                                        study.craft().specificImpulse())
                                .burns())
                        .orElse(List.of()),
                Optional.empty(),
                Optional.of(pieced));
    }

    private PeriodicOrbit find(OrbitStudy.Family f) {
        ThreeBody system = ThreeBody.of(
                dynamics.space().gmM3PerS2(Centre.EARTH), dynamics.space().gmM3PerS2(Centre.MOON));
        boolean south = f.pole() == OrbitStudy.Pole.SOUTH;
        double height = f.amplitudeM() / LENGTH_M;
        Optional<PeriodicOrbit> found = switch (f.kind()) {
            case HALO_L1 -> Families.haloByHeight(system, 1, south ? -height : height);
            case HALO_L2 -> Families.haloByHeight(system, 2, south ? -height : height);
            case NRHO ->
                Families.haloByPeriod(
                        system,
                        2,
                        f.period().map(p -> (double) p.toSeconds()).orElse(NRHO_PERIOD_S) / TIME_UNIT_S,
                        south);
            case DISTANT_RETROGRADE -> Families.distantRetrograde(system, height);
            case CIRCULAR, POLAR, FROZEN_LOW, FROZEN_ELLIPTICAL ->
                throw new IllegalStateException(f.kind() + " is an ellipse");
        };
        return found.orElseThrow(() -> new InvalidInput(
                study.name(),
                "family",
                String.format(
                        Locale.ROOT,
                        "no member of the family with amplitude %.0f km%s",
                        f.amplitudeM() / 1000,
                        f.period().map(p -> " or period " + days(p.toSeconds())).orElse("")),
                "a halo's amplitude of about 100 to 70 000 km, a near-rectilinear period of about 6 to 8 d, a distant"
                        + " retrograde orbit of 8 000 to 100 000 km"));
    }

    private static String days(double seconds) {
        return String.format(Locale.ROOT, "%.2f d", seconds / 86_400);
    }
}
