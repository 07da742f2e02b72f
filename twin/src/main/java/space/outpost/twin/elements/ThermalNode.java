package space.outpost.twin.elements;

import space.outpost.model.scenario.Element;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Report.Temperature.Range;

/**
 * The temperature of an element: {@code C dT/dt = Q + H - G (T - Tsink)}. The heater is proportional: off above the
 * minimum, full below it, and on it at just the power that holds it. The radiator likewise: shut below its threshold,
 * open above it, and on it at just the conductance that holds it (a louvre). So the heater's power is piecewise linear
 * in time, the same as the steady heater a plan counts on, and no event is spent on switching.
 */
final class ThermalNode {
    /** Below the minimum by this much it is reported cold; below the maximum by this much, no longer hot. */
    static final double ALARM_MARGIN_K = 1;

    private static final long LEAST_STEP_NANOS = 1_000;
    private static final double TRACE_TOLERANCE_K = 0.1;

    /** Where the temperature is held, if it is. */
    private enum Held {
        NOT,
        BY_HEATER,
        BY_RADIATOR
    }

    private final Element.Thermal spec;
    private final Track sink;
    private final Kernel kernel;
    private final LiveElement element;
    private final Timer timer;
    private final Trace trace = new Trace(TRACE_TOLERANCE_K);
    private final double radiatorAtK;

    private double heatW;
    private double heaterAvailableW;

    private long since;
    private double kelvin;
    private Held held = Held.NOT;
    private Relaxation motion = new Relaxation(0, 0, 0, 0);
    private Line heater = Line.ZERO;
    /** The threshold that the timer waits for. */
    private double awaitedK = Double.NaN;

    private Range reported = Range.GOOD;

    ThermalNode(Element.Thermal spec, Track sink, Kernel kernel, LiveElement element) {
        this.spec = spec;
        this.sink = sink;
        this.kernel = kernel;
        this.element = element;
        this.timer = kernel.timer(Priority.CROSSING, this::onTimer);
        this.radiatorAtK = Math.max(spec.radiatorAboveK(), spec.minimumK() + ALARM_MARGIN_K);
    }

    /** It comes at a temperature it likes: midway between its minimum and where the radiator opens. */
    static double startK(Element.Thermal spec) {
        return 0.5 * (spec.minimumK() + Math.max(spec.minimumK(), Math.min(spec.radiatorAboveK(), spec.maximumK())));
    }

    void begin() {
        since = kernel.now();
        kelvin = startK(spec);
        motion = new Relaxation(kelvin, 0, 0, 0);
        trace.add(since, kelvin);
    }

    /** What other loads turn to heat in it, and what its heater could give. */
    void set(double newHeatW, double newHeaterAvailableW) {
        heatW = newHeatW;
        heaterAvailableW = newHeaterAvailableW;
        update();
    }

    /** Power the heater draws from now on. */
    Line heater() {
        double s = 1e-9 * (kernel.now() - since);
        return new Line(heater.at(s), heater.slope());
    }

    /** What the heater would draw if it could. */
    double heaterWantedW() {
        return kelvin() <= spec.minimumK() ? spec.heaterW() : 0;
    }

    /** Brings the record up to now. */
    void settle() {
        advance();
    }

    double kelvin() {
        return held == Held.NOT ? motion.at(1e-9 * (kernel.now() - since)) : kelvin;
    }

    Trace trace() {
        return trace;
    }

    private void onTimer() {
        double awaited = awaitedK;
        if (!Double.isNaN(awaited)) {
            advance();
            kelvin = awaited;
        }
        Line before = heater();
        update();
        if (!before.equals(heater) || awaited == spec.minimumK()) {
            element.heaterChanged();
        }
        reportLimits();
    }

    private void update() {
        advance();
        Line sinkNow = sink.at(kernel.now());
        double below = surplus(kelvin, sinkNow, kelvin <= spec.minimumK(), kelvin > radiatorAtK);
        double above = surplus(kelvin, sinkNow, kelvin < spec.minimumK(), kelvin >= radiatorAtK);
        double g = spec.conductanceWPerK();
        long until = sink.holdsUntil(kernel.now());
        held = Held.NOT;
        boolean pushedUp = below > 0 || (below == 0 && sinkNow.slope() > 0);
        boolean pushedDown = above < 0 || (above == 0 && sinkNow.slope() < 0);
        if (pushedUp && pushedDown && kelvin == spec.minimumK()) {
            held = Held.BY_HEATER;
            heater = new Line(-above, -g * sinkNow.slope());
            until = Math.min(until, after(Math.min(heater.timeTo(0), heater.timeTo(heaterAvailableW))));
            awaitedK = Double.NaN;
        } else if (pushedUp && pushedDown && kelvin == radiatorAtK) {
            held = Held.BY_RADIATOR;
            heater = Line.ZERO;
            Line shut = new Line(below, g * sinkNow.slope());
            Line open = new Line(above, (g + spec.radiatorWPerK()) * sinkNow.slope());
            until = Math.min(until, after(Math.min(shut.timeTo(0), open.timeTo(0))));
            awaitedK = Double.NaN;
        } else {
            until = Math.min(until, moveFreely(below, above, sinkNow, until));
        }
        if (until < Long.MAX_VALUE) {
            timer.set(until);
        } else {
            timer.clear();
        }
    }

    private long moveFreely(double below, double above, Line sinkNow, long until) {
        boolean up = above > 0 || (above == 0 && sinkNow.slope() >= 0);
        boolean heating = kelvin < spec.minimumK() || (kelvin == spec.minimumK() && !up);
        boolean open = kelvin > radiatorAtK || (kelvin == radiatorAtK && up);
        double conductance = spec.conductanceWPerK() + (open ? spec.radiatorWPerK() : 0);
        heater = heating ? new Line(heaterAvailableW, 0) : Line.ZERO;
        motion = new Relaxation(
                kelvin,
                (up ? above : below) / spec.capacityJPerK(),
                conductance / spec.capacityJPerK(),
                sinkNow.slope());
        double end = until == Long.MAX_VALUE ? 1e9 : 1e-9 * (until - kernel.now());
        double first = Double.POSITIVE_INFINITY;
        awaitedK = Double.NaN;
        for (double level : levels()) {
            double s = motion.timeTo(level, Math.min(end, first));
            if (s < first) {
                first = s;
                awaitedK = level;
            }
        }
        return after(first);
    }

    private double[] levels() {
        return new double[] {
            spec.minimumK() - ALARM_MARGIN_K,
            spec.minimumK(),
            radiatorAtK,
            spec.maximumK() - ALARM_MARGIN_K,
            spec.maximumK()
        };
    }

    /** Power that warms the node at that temperature. */
    private double surplus(double atK, Line sinkNow, boolean heating, boolean open) {
        double conductance = spec.conductanceWPerK() + (open ? spec.radiatorWPerK() : 0);
        return heatW + (heating ? heaterAvailableW : 0) - conductance * (atK - sinkNow.value());
    }

    private long after(double s) {
        return s < 1e9 ? kernel.now() + Math.max(LEAST_STEP_NANOS, (long) Math.ceil(s * 1e9)) : Long.MAX_VALUE;
    }

    private void advance() {
        long now = kernel.now();
        if (now == since) {
            return;
        }
        double s = 1e-9 * (now - since);
        if (held == Held.NOT) {
            trace(s);
            kelvin = motion.at(s);
        }
        heater = new Line(heater.at(s), heater.slope());
        since = now;
        trace.add(now, kelvin);
    }

    /** Samples of the curved line, so close that straight lines between them stay within a quarter of the tolerance. */
    private void trace(double s) {
        double bend = Math.abs(motion.inverseS() * (motion.ratePerS() - motion.sinkSlope()));
        double t = 0;
        while (bend > 0) {
            t += Math.sqrt(2 * TRACE_TOLERANCE_K / (bend * Math.exp(-motion.inverseS() * t)));
            if (!(t < s)) {
                return;
            }
            trace.add(since + (long) (t * 1e9), motion.at(t));
        }
    }

    private void reportLimits() {
        Range range = reported;
        if (kelvin <= spec.minimumK() - ALARM_MARGIN_K) {
            range = Range.COLD;
        } else if (kelvin >= spec.maximumK()) {
            range = Range.HOT;
        } else if ((reported == Range.COLD && kelvin >= spec.minimumK())
                || (reported == Range.HOT && kelvin <= spec.maximumK() - ALARM_MARGIN_K)) {
            range = Range.GOOD;
        }
        if (range != reported) {
            reported = range;
            element.temperatureRange(range, kelvin);
        }
    }
}
