package space.outpost.survey.route;

import space.outpost.model.Doc;

/** A vehicle on wheels that lives on sunlight and a battery. */
@Doc("The vehicle. Its array always faces the Sun; it brakes without gaining energy.")
public record Rover(
        @Doc(value = "with all it carries", min = 0.1, max = 1e5)
        double massKg,

        @Doc(value = "on level ground", min = 1e-3, max = 20)
        double speedMPerS,

        @Doc(
                value = "speed at its greatest slope as a part of that on level ground; linear between, up and down",
                byDefault = "0.5",
                min = 0.01,
                max = 1)
        double speedOnSlope,

        @Doc(value = "steepest slope it climbs", min = 0, max = MOST_SLOPE_RAD)
        double climbRad,

        @Doc(value = "steepest slope it descends", min = 0, max = MOST_SLOPE_RAD)
        double descentRad,

        @Doc(value = "steepest slope across its way", min = 0, max = MOST_SLOPE_RAD)
        double crossRad,

        @Doc(value = "force along the ground to roll on the level, over weight", byDefault = "0.15", min = 0, max = 1)
        double rollingResistance,

        @Doc(value = "work at the wheels over energy taken", byDefault = "0.6", min = 0.01, max = 1)
        double driveEfficiency,

        @Doc(value = "taken at all times", min = 0.01, max = 1e5)
        double restW,

        @Doc(value = "taken besides while driving: cameras, lamps, computer", byDefault = "0 W", min = 0, max = 1e5)
        double drivingW,

        @Doc(value = "taken besides in shadow; in half a Sun, half of it", byDefault = "0 W", min = 0, max = 1e5)
        double heaterW,

        @Doc(value = "of the array under the whole Sun at 1 au (1361 W/m2)", min = 0, max = 1e6)
        double arrayW,

        @Doc(value = "of the array over the ground", byDefault = "1.5 m", min = 0, max = 100)
        double arrayHeightM,

        @Doc(value = "of the antenna over the ground", byDefault = "2 m", min = 0, max = 100)
        double antennaHeightM,

        @Doc(value = "when full", min = 3600, max = 1e12) double batteryJ,

        @Doc(value = "part of the battery that is never used", byDefault = "0.2", min = 0, max = 0.95)
        double floor,

        @Doc(value = "kept besides for what the plan does not foresee", byDefault = "0 Wh", min = 0, max = 1e12)
        double reserveJ) {
    static final double MOST_SLOPE_RAD = 0.7854;
    static final double SUN_W_PER_M2 = 1361;

    private static final double GRAVITY_M_PER_S2 = 1.62;

    /** Speed on a slope along its way, up positive, within its limits. */
    double speedMPerS(double slopeRad) {
        double limit = slopeRad > 0 ? climbRad : descentRad;
        double part = limit > 0 ? Math.min(1, Math.abs(slopeRad) / limit) : 0;
        return speedMPerS * (1 - (1 - speedOnSlope) * part);
    }

    /**
     * Energy for the wheels over a way of that length along the ground: weight times (rolling resistance x cos + sin) over
     * efficiency (Bekker 1969, the resistance taken as one coefficient); none where it would roll by itself.
     */
    double tractionJ(double lengthM, double slopeRad) {
        double force = massKg * GRAVITY_M_PER_S2 * (rollingResistance * Math.cos(slopeRad) + Math.sin(slopeRad));
        return Math.max(0, force) * lengthM / driveEfficiency;
    }

    /** What the battery gains a second, standing, in a part of the Sun's disc of that irradiance. */
    double netW(double lightFraction, double irradianceWPerM2) {
        return lightFraction * arrayW * irradianceWPerM2 / SUN_W_PER_M2 - restW - heaterW * (1 - lightFraction);
    }
}
