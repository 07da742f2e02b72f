package space.outpost.cli.report;

import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * A profile drawn at the figure's own resolution: in each pixel column its least and greatest value in the order they
 * come, so that no peak is lost and no sample is written that nobody could see.
 */
final class Trace {
    private static final double STRAIGHT_PIXELS = 0.2;

    private final StringBuilder path = new StringBuilder();
    private double lastX;
    private double lastY;
    private double heldX;
    private double heldY;
    private double leastSlope;
    private double greatestSlope;
    private boolean holding;
    private boolean started;

    private Trace() {}

    /** The data of an SVG path. */
    static String line(Profile profile, TimeAxis time, ValueAxis value) {
        Trace trace = new Trace();
        trace.follow(profile, time, value);
        return trace.path.toString();
    }

    /** The data of an SVG path that closes along the axis' lower end. */
    static String area(Profile profile, TimeAxis time, ValueAxis value) {
        Trace trace = new Trace();
        trace.follow(profile, time, value);
        double firstX = Math.max(time.left(), time.x(profile.timeNanos(0)));
        return trace.path + "V" + Markup.number(value.bottom()) + "H" + Markup.number(firstX) + "Z";
    }

    private void follow(Profile profile, TimeAxis time, ValueAxis value) {
        long from = Math.max(profile.timeNanos(0), Times.nanos(time.span().start()));
        long to = Math.min(
                profile.timeNanos(profile.size() - 1), Times.nanos(time.span().end()));
        if (from >= to) {
            return;
        }
        add(time.x(from), value.y(profile.at(from)));
        int i = 0;
        while (i < profile.size() && profile.timeNanos(i) <= from) {
            i++;
        }
        while (i < profile.size() && profile.timeNanos(i) <= to) {
            long column = (long) Math.floor(time.x(profile.timeNanos(i)));
            int least = i;
            int greatest = i;
            int last = i;
            while (last < profile.size()
                    && profile.timeNanos(last) <= to
                    && (long) Math.floor(time.x(profile.timeNanos(last))) == column) {
                least = profile.value(last) < profile.value(least) ? last : least;
                greatest = profile.value(last) > profile.value(greatest) ? last : greatest;
                last++;
            }
            addSample(profile, i, time, value);
            addSample(profile, Math.min(least, greatest), time, value);
            addSample(profile, Math.max(least, greatest), time, value);
            addSample(profile, last - 1, time, value);
            i = last;
        }
        add(time.x(to), value.y(profile.at(to)));
        flush();
    }

    private void addSample(Profile profile, int i, TimeAxis time, ValueAxis value) {
        add(time.x(profile.timeNanos(i)), value.y(profile.value(i)));
    }

    /**
     * Writes the point held back unless one straight line from the last one written passes all since then closely enough
     * (the swinging door of Bristol 1990).
     */
    private void add(double x, double y) {
        if (!started) {
            started = true;
            write('M', x, y);
            return;
        }
        double slope = (y - lastY) / (x - lastX);
        if (holding && !(slope >= leastSlope && slope <= greatestSlope)) {
            write('L', heldX, heldY);
        }
        double run = x - lastX;
        if (run > 0) {
            leastSlope = Math.max(leastSlope, (y - STRAIGHT_PIXELS - lastY) / run);
            greatestSlope = Math.min(greatestSlope, (y + STRAIGHT_PIXELS - lastY) / run);
        } else {
            write('L', x, y);
            return;
        }
        heldX = x;
        heldY = y;
        holding = true;
    }

    private void flush() {
        if (holding) {
            write('L', heldX, heldY);
        }
    }

    private void write(char command, double x, double y) {
        path.append(command).append(Markup.number(x)).append(' ').append(Markup.number(y));
        lastX = x;
        lastY = y;
        leastSlope = Double.NEGATIVE_INFINITY;
        greatestSlope = Double.POSITIVE_INFINITY;
        holding = false;
    }
}
