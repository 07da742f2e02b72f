package space.outpost.survey.route;

/**
 * A rover's battery in whole numbers, so that sums are exact whatever their order: full is 2^28 units, and what a second
 * of rest costs is a whole number of units, rounded against the rover.
 */
final class Charge {
    static final int FULL = 1 << 28;
    static final int LIGHT_LEVELS = 128;

    private final Rover rover;
    private final int stepS;
    private final int darkPerSecond;

    /** @param stepS of the moving sky */
    Charge(Rover rover, int stepS) {
        this.rover = rover;
        this.stepS = stepS;
        darkPerSecond = -net(0)[0];
        if (darkPerSecond == FULL / stepS) {
            throw new IllegalArgumentException("a battery that lasts for more than a step of the sky");
        }
    }

    double joules(int units) {
        return units * (rover.batteryJ() / FULL);
    }

    double part(int units) {
        return (double) units / FULL;
    }

    /** What an energy costs, rounded up. */
    int cost(double joules) {
        return (int) Math.min(Integer.MAX_VALUE / 4.0, Math.ceil(joules / (rover.batteryJ() / FULL)));
    }

    /** Below which the rover never goes: the floor and the reserve. */
    int least() {
        return cost(rover.floor() * rover.batteryJ() + rover.reserveJ());
    }

    /** What a second costs in shadow, without driving. */
    int darkPerSecond() {
        return darkPerSecond;
    }

    /** Gain a second, standing, by level of light; never more than fills or empties the battery in a step. */
    int[] net(double irradianceWPerM2) {
        int[] net = new int[LIGHT_LEVELS];
        for (int level = 0; level < LIGHT_LEVELS; level++) {
            double watts = rover.netW((double) level / (LIGHT_LEVELS - 1), irradianceWPerM2);
            double units = Math.floor(watts / (rover.batteryJ() / FULL));
            net[level] = (int) Math.clamp(units, -(double) (FULL / stepS), FULL / stepS);
        }
        return net;
    }
}
