package space.outpost.sky;

import java.time.Instant;
import space.outpost.model.scenario.Element.RelayOrbit;

/** The path on an ellipse with constant elements. */
final class KeplerPath implements OrbiterPath {
    private final Sky sky;
    private final LunarOrbit orbit;
    private final Rotation orbitToIcrf;

    /** @throws space.outpost.model.io.InvalidInput if the orbit's epoch lies outside the sky's span */
    KeplerPath(Sky sky, RelayOrbit elements) {
        this.sky = sky;
        orbit = new LunarOrbit(elements);
        orbitToIcrf = sky.icrfToMoonMe(elements.epoch()).inverse();
    }

    @Override
    public Vector3 positionM(Instant t) {
        return sky.icrfToMoonMe(t).apply(orbitToIcrf.apply(orbit.positionM(t)));
    }

    @Override
    public double stepS(Instant t) {
        return orbit.oneDegreeS(t);
    }
}
