package space.outpost.survey.maps;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Round numbers along a range: 1, 2 or 5 times a power of ten apart. */
record Ticks(double step) {
    /** At most about {@code count} over a range of this size. */
    static Ticks over(double range, int count) {
        double rough = range / count;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return new Ticks(power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10));
    }

    double[] within(double from, double to) {
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        return DoubleStream.iterate(first, i -> i <= last, i -> i + 1)
                .map(i -> i * step)
                .toArray();
    }

    String label(double value) {
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
    }
}
