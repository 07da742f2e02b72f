package space.outpost.construct.flight;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import space.outpost.sky.Rotation;
import space.outpost.sky.Sky;
import space.outpost.sky.Tdb;
import space.outpost.sky.Vector3;

/**
 * What bodies other than the centre pull as points, less their pull on the centre, and what the Moon's field adds to its
 * point. Read from the ephemeris directly: Orekit's own models find the same to rounding by way of a tree of frames, in
 * 2.6 times the time.
 */
final class Attraction implements NumericForce {
    private final Space space;
    private final Centre centre;
    private final boolean otherBody;
    private final boolean sun;
    private final Optional<Harmonics> field;
    private final double otherGm;
    private final double sunGm;

    Attraction(Space space, Centre centre, Forces forces) {
        this.space = space;
        this.centre = centre;
        otherBody = forces.otherBody();
        sun = forces.sun();
        field = forces.moonDegree() > 0
                ? Optional.of(space.moonField().harmonics(forces.moonDegree()))
                : Optional.empty();
        otherGm = switch (centre) {
            case EARTH -> space.moon().getGM();
            case MOON -> space.earth().getGM();
        };
        sunGm = space.sun().getGM();
    }

    @Override
    public Vector3D acceleration(SpacecraftState state, double[] parameters) {
        Sky sky = space.sky().sky();
        Tdb t = space.sky().tdb(state.getDate());
        Vector3D here = state.getPosition();
        Vector3 moonFromEarth = sky.moonFromEarthM(t);
        Vector3D total = Vector3D.ZERO;
        if (otherBody) {
            total = total.add(
                    pull(otherGm, vector(centre == Centre.EARTH ? moonFromEarth : moonFromEarth.times(-1)), here));
        }
        if (sun) {
            Vector3 sunFromMoon = sky.sunFromMoonM(t);
            total = total.add(
                    pull(sunGm, vector(centre == Centre.EARTH ? moonFromEarth.plus(sunFromMoon) : sunFromMoon), here));
        }
        if (field.isPresent()) {
            Vector3 fromMoon = new Vector3(here.getX(), here.getY(), here.getZ());
            Rotation toAxes = sky.icrfToPrincipalAxes(t);
            Vector3 p = toAxes.apply(centre == Centre.EARTH ? fromMoon.minus(moonFromEarth) : fromMoon);
            Vector3D a = field.get().pull(p.x(), p.y(), p.z());
            total = total.add(vector(toAxes.inverse().apply(new Vector3(a.getX(), a.getY(), a.getZ()))));
        }
        return total;
    }

    private static Vector3D vector(Vector3 v) {
        return new Vector3D(v.x(), v.y(), v.z());
    }

    private static Vector3D pull(double gm, Vector3D body, Vector3D here) {
        Vector3D toBody = body.subtract(here);
        double near2 = toBody.getNormSq();
        double far2 = body.getNormSq();
        return new Vector3D(gm / (near2 * Math.sqrt(near2)), toBody, -gm / (far2 * Math.sqrt(far2)), body);
    }

    @Override
    public boolean dependsOnPositionOnly() {
        return true;
    }
}
