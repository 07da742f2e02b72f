package space.outpost.construct.orbit;

import space.outpost.construct.flight.Dynamics;

/** The ellipse that a study starts on. */
final class Ellipses {
    /** Step's error while a frozen orbit is looked for. */
    private static final double FINDING_M = 1;

    private Ellipses() {}

    static Ellipse of(OrbitStudy study, Dynamics dynamics) {
        double radius = dynamics.space().radiusM(study.centre());
        return study.altitudes()
                .map(a -> Ellipse.of(a, radius))
                .or(() -> study.elements().map(Ellipse::of))
                .or(() -> study.family().map(f -> of(f, radius, study, dynamics)))
                .orElseThrow();
    }

    private static Ellipse of(OrbitStudy.Family f, double radius, OrbitStudy study, Dynamics dynamics) {
        double argument = f.pole() == OrbitStudy.Pole.SOUTH ? Math.PI / 2 : -Math.PI / 2;
        return switch (f.kind()) {
            case CIRCULAR -> new Ellipse(radius + f.altitudeM(), 0, f.inclinationRad(), 0, 0, 0);
            case POLAR -> new Ellipse(radius + f.altitudeM(), 0, Math.PI / 2, 0, 0, 0);
            case FROZEN_ELLIPTICAL -> {
                double axis = radius + (f.periapsisM() + f.apoapsisM()) / 2;
                double e = (f.apoapsisM() - f.periapsisM()) / (2 * axis);
                yield new Ellipse(axis, e, Ellipse.frozenInclinationRad(e), 0, argument, 0);
            }
            case FROZEN_LOW ->
                new FrozenLow(
                                dynamics.withTolerance(FINDING_M),
                                dynamics.space().date(study.epoch()),
                                radius + f.altitudeM(),
                                f.inclinationRad())
                        .find();
            case HALO_L1, HALO_L2, NRHO, DISTANT_RETROGRADE ->
                throw new IllegalStateException(f.kind() + " is no ellipse");
        };
    }
}
