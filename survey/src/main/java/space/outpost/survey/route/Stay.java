package space.outpost.survey.route;

/** A stay at a target, step by step of the sky. */
final class Stay {
    static final int REFUSED = -1;

    private Stay() {}

    /** Charge at the end of a stay, or {@link #REFUSED} if light or contact fails it or it would be cut off. */
    static int battery(Errand.Stop stop, MovingSky sky, Charge charge, Havens havens, int from, int battery) {
        int end = from + stop.stayS();
        if (end > sky.endS()) {
            return REFUSED;
        }
        long left = battery;
        int power = charge.cost(stop.powerW());
        for (int time = from; time < end; ) {
            int step = sky.step(time);
            int until = Math.min(end, (step + 1) * sky.stepS());
            byte now = sky.planes().get(step)[stop.cell()];
            if (MovingSky.light(now) < stop.light() || (stop.contact() && !MovingSky.contact(now))) {
                return REFUSED;
            }
            int net = charge.net(sky.irradianceWPerM2()[step])[MovingSky.level(now)];
            left = Math.min(Charge.FULL, left + (long) (net - power) * (until - time));
            if (left < havens.minimum(havens.block(until))[stop.cell()]
                    || left < havens.minimum(havens.block(until - 1))[stop.cell()]) {
                return REFUSED;
            }
            time = until;
        }
        return (int) left;
    }
}
