package space.outpost.construct.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.propagation.SpacecraftState;
import space.outpost.sky.Body;

/**
 * Pressure of sunlight on a ball, with the Moon's and the Earth's half and full shadow (Montenbruck and Gill 2000, 3.4).
 * Orekit's own model looks for the limb of a body from outside only, and a trial step may end below the ground.
 */
record Sunlight(Forces.Radiation craft, Space space, Centre centre) implements NumericForce {
    private static final double AU_M = 149_597_870_700.0;
    /** 1361 W/m2 over the speed of light. */
    private static final double PRESSURE_PA = 1361 / 299_792_458.0;

    @Override
    public Vector3D acceleration(SpacecraftState state, double[] parameters) {
        Frame frame = space.inertial(centre);
        Vector3D here = state.getPosition(frame);
        Vector3D toSun = space.sun().getPosition(state.getDate(), frame).subtract(here);
        Vector3D toOther = switch (centre) {
            case EARTH -> space.moon().getPosition(state.getDate(), frame).subtract(here);
            case MOON -> space.earth().getPosition(state.getDate(), frame).subtract(here);
        };
        Centre other = centre == Centre.EARTH ? Centre.MOON : Centre.EARTH;
        double lit = lit(toSun, here.negate(), space.radiusM(centre)) * lit(toSun, toOther, space.radiusM(other));
        double distance = toSun.getNorm();
        double push = lit * PRESSURE_PA * (AU_M / distance) * (AU_M / distance) * craft.areaM2() * craft.coefficient();
        return toSun.scalarMultiply(-push / (state.getMass() * distance));
    }

    /** The part of the Sun's disc that a ball leaves in view; 1 from inside the ball, where no craft stays. */
    static double lit(Vector3D toSun, Vector3D toBody, double radiusM) {
        double distance = toBody.getNorm();
        if (distance <= radiusM) {
            return 1;
        }
        double apart = Vector3D.angle(toSun, toBody);
        double body = Math.asin(radiusM / distance);
        double sun = Math.asin(Body.SUN.radiusM() / toSun.getNorm());
        if (apart >= body + sun) {
            return 1;
        }
        if (apart <= Math.abs(body - sun)) {
            return body >= sun ? 0 : 1 - body * body / (sun * sun);
        }
        double x = (apart * apart + sun * sun - body * body) / (2 * apart);
        double y = Math.sqrt(Math.max(0, sun * sun - x * x));
        double hidden = sun * sun * Math.acos(Math.clamp(x / sun, -1, 1))
                + body * body * Math.acos(Math.clamp((apart - x) / body, -1, 1))
                - apart * y;
        return 1 - hidden / (Math.PI * sun * sun);
    }

    @Override
    public boolean dependsOnPositionOnly() {
        return false;
    }
}
