package space.outpost.twin.elements;

import java.util.ArrayList;
import java.util.List;
import space.outpost.model.execution.Execution;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Ear;
import space.outpost.twin.tmtc.Report;

/**
 * The power of a bus: {@code dE/dt = eta (S - L)} while charging, {@code S - L} while discharging; full: the rest is
 * curtailed; empty with too little supply: the bus drops out (under-voltage lockout), everything on it is off, and the
 * supply charges the batteries until they hold {@link #wakeJ}. Supply and load are piecewise linear in time, so the
 * energy is piecewise quadratic and every threshold is a root of a quadratic. The batteries of a bus act as one, with
 * their mean efficiency weighted by capacity.
 */
final class PowerBus {
    /** The least charge at which a bus that dropped out comes back, as a share of its floor and of its capacity. */
    static final double WAKE_SHARE_OF_FLOOR = 0.5;

    static final double WAKE_SHARE_OF_CAPACITY = 0.05;

    /** Once dropped out it stays so for at least this long. */
    static final long LEAST_OFF_NANOS = 600_000_000_000L;

    /** Batteries that hold less act as none: they would fill and empty within a blink. */
    private static final double LEAST_CAPACITY_J = 1;

    private static final double ROUNDING = 1e-9;
    private static final double TRACE_SHARE = 1e-3;

    private final String id;
    private final Kernel kernel;
    private final Ear ear;
    private final Timer timer;
    private final List<LiveElement> elements = new ArrayList<>();
    private final Trace batteryTrace;
    private final Trace loadTrace;
    private final Trace supplyTrace;
    private final Ledger ledger = new Ledger();

    private boolean begun;
    private boolean on = true;
    private long offUntil;
    private long since;
    private double energyJ;
    private double capacityJ;
    private double floorJ;
    private double efficiency = 1;
    private Line supply = Line.ZERO;
    private Line load = Line.ZERO;
    private double unservedW;
    private double lowJ = Double.NEGATIVE_INFINITY;
    private double highJ = Double.POSITIVE_INFINITY;

    /** Joules that went each way so far. */
    private static final class Ledger {
        double supplied;
        double consumed;
        double curtailed;
        double chargeLoss;
        double start;
        double delivered;
        double lost;
        double unserved;
    }

    /**
     * @param scaleJ what its batteries may hold at most
     * @param scaleW what its sources may give at most
     */
    PowerBus(String id, double scaleJ, double scaleW, Kernel kernel, Ear ear) {
        this.id = id;
        this.kernel = kernel;
        this.ear = ear;
        this.timer = kernel.timer(Priority.CROSSING, this::onTimer);
        this.since = kernel.now();
        this.batteryTrace = new Trace(Math.max(TRACE_SHARE * scaleJ, 1e-6));
        this.loadTrace = new Trace(Math.max(TRACE_SHARE * scaleW, 1e-6));
        this.supplyTrace = new Trace(Math.max(TRACE_SHARE * scaleW, 1e-6));
    }

    String id() {
        return id;
    }

    void plug(LiveElement element) {
        elements.add(element);
    }

    List<LiveElement> elements() {
        return elements;
    }

    boolean on() {
        return on;
    }

    double energyJ() {
        advance();
        return energyJ;
    }

    double capacityJ() {
        return capacityJ;
    }

    double floorJ() {
        return floorJ;
    }

    double supplyW() {
        return supply.at(1e-9 * (kernel.now() - since));
    }

    double loadW() {
        return load.at(1e-9 * (kernel.now() - since));
    }

    /** Starts the record; what batteries hold so far was there from the start. */
    void begin() {
        begun = true;
        ledger.start = ledger.delivered;
        ledger.delivered = 0;
        trace();
    }

    void watch(double newLowJ, double newHighJ) {
        lowJ = newLowJ;
        highJ = newHighJ;
        update();
    }

    /** Batteries have come. */
    void deliver(double broughtJ) {
        advance();
        energyJ += broughtJ;
        ledger.delivered += broughtJ;
        resize();
    }

    /** Takes the batteries as they are now; energy that finds no room is lost. */
    void resize() {
        advance();
        capacityJ = 0;
        floorJ = 0;
        double weighted = 0;
        for (LiveElement e : elements) {
            capacityJ += e.batteryJ();
            floorJ += e.floorJ();
            weighted += e.batteryJ() * e.chargeEfficiency();
        }
        if (capacityJ < LEAST_CAPACITY_J) {
            capacityJ = 0;
            floorJ = 0;
        }
        efficiency = capacityJ > 0 ? weighted / capacityJ : 1;
        double lost = Math.max(0, energyJ - capacityJ);
        ledger.lost += lost;
        energyJ -= lost;
        update();
    }

    /** The same as {@link #update()}, once for all that changes at this instant. */
    void updateSoon() {
        timer.set(kernel.now());
    }

    /** To be called whenever a supply or a load has changed. */
    void update() {
        advance();
        supply = Line.ZERO;
        load = Line.ZERO;
        unservedW = 0;
        long until = Long.MAX_VALUE;
        for (LiveElement e : elements) {
            supply = supply.plus(e.supply());
            until = Math.min(until, e.supplyHoldsUntil());
            if (on) {
                load = load.plus(e.load());
            } else {
                unservedW += e.unservedW();
            }
        }
        if (begun) {
            trace();
        }
        if (somethingIsDue()) {
            timer.set(kernel.now());
            return;
        }
        until = Math.min(until, next());
        if (until < Long.MAX_VALUE) {
            timer.set(until);
        } else {
            timer.clear();
        }
    }

    private long next() {
        Line net = supply.minus(load);
        boolean rising = net.value() > 0 || (net.value() == 0 && net.slope() > 0);
        double s = net.timeTo(0);
        Parabola energy = Parabola.filledBy(energyJ, rising ? net.times(efficiency) : net);
        if (rising && energyJ < capacityJ) {
            s = Math.min(s, energy.timeTo(Math.min(capacityJ, highJ)));
            s = Math.min(s, on ? Double.POSITIVE_INFINITY : energy.timeTo(wakeJ()));
        } else if (!rising && energyJ > 0) {
            s = Math.min(s, energy.timeTo(Math.max(0, lowJ)));
        }
        if (!on && capacityJ == 0) {
            s = Math.min(s, supply.timeTo(unservedW));
        }
        long until = s < 1e9 ? kernel.now() + Math.max(1, (long) Math.ceil(s * 1e9)) : Long.MAX_VALUE;
        return !on && offUntil > kernel.now() ? Math.min(until, offUntil) : until;
    }

    private boolean somethingIsDue() {
        return mustDropOut() || mayWake() || isLow() || isHigh();
    }

    private void onTimer() {
        advance();
        if (mustDropOut()) {
            ear.hear(new Report.Overload(id));
            advance();
            if (mustDropOut()) {
                on = false;
                offUntil = kernel.now() + LEAST_OFF_NANOS;
                elements.forEach(LiveElement::powerChanged);
                ear.hear(new Report.PowerLost(id));
            }
        } else if (mayWake()) {
            on = true;
            elements.forEach(LiveElement::powerChanged);
            ear.hear(new Report.PowerBack(id));
        }
        if (isLow()) {
            lowJ = Double.NEGATIVE_INFINITY;
            ear.hear(new Report.ChargeLow(id));
        }
        if (isHigh()) {
            highJ = Double.POSITIVE_INFINITY;
            ear.hear(new Report.ChargeHigh(id));
        }
        update();
    }

    private boolean mustDropOut() {
        double net = supply.value() - load.value();
        return on && energyJ <= slackJ() && net < -ROUNDING * load.value();
    }

    private boolean mayWake() {
        return !on
                && kernel.now() >= offUntil
                && (capacityJ > 0 ? energyJ >= wakeJ() - slackJ() : supply.value() >= unservedW);
    }

    private double wakeJ() {
        return Math.max(WAKE_SHARE_OF_FLOOR * floorJ, WAKE_SHARE_OF_CAPACITY * capacityJ);
    }

    private boolean isLow() {
        return energyJ <= lowJ + slackJ();
    }

    private boolean isHigh() {
        return energyJ >= highJ - slackJ();
    }

    /** What rounding a crossing to the nanosecond can be off. */
    private double slackJ() {
        return 1e-12 * capacityJ + 2e-9 * Math.abs(supply.value() - load.value());
    }

    private void advance() {
        long now = kernel.now();
        double s = 1e-9 * (now - since);
        if (s == 0) {
            return;
        }
        double offered = supply.integral(s);
        double drawn = load.integral(s);
        double net = offered - drawn;
        ledger.supplied += offered;
        ledger.unserved += unservedW * s;
        double before = energyJ;
        if (net >= 0) {
            double stored = Math.min(efficiency * net, capacityJ - energyJ);
            double taken = stored / efficiency;
            energyJ = stored < efficiency * net ? capacityJ : energyJ + stored;
            ledger.chargeLoss += taken - stored;
            ledger.curtailed += net - taken;
        } else {
            double given = Math.min(-net, energyJ);
            drawn += net + given;
            energyJ -= given;
            ledger.unserved += -net - given;
        }
        ledger.consumed += drawn;
        traceCurve(before, s);
        supply = new Line(supply.at(s), supply.slope());
        load = new Line(load.at(s), load.slope());
        since = now;
        trace();
    }

    /** Samples of a curved piece, so close that straight lines between them stay within a quarter of the tolerance. */
    private void traceCurve(double fromJ, double s) {
        Line net = supply.minus(load);
        boolean charging = net.integral(s) > 0;
        if (energyJ == fromJ || net.slope() == 0) {
            return;
        }
        Parabola energy = Parabola.filledBy(fromJ, charging ? net.times(efficiency) : net);
        int pieces = (int) Math.ceil(s * Math.sqrt(Math.abs(energy.slope()) / (2 * batteryTrace.tolerance())));
        for (int i = 1; i < pieces; i++) {
            double t = s * i / pieces;
            batteryTrace.add(since + (long) (t * 1e9), Math.clamp(energy.at(t), 0, capacityJ));
        }
    }

    private void trace() {
        batteryTrace.add(since, energyJ);
        loadTrace.add(since, load.value());
        supplyTrace.add(since, supply.value());
    }

    Trace batteryTrace() {
        return batteryTrace;
    }

    Trace loadTrace() {
        return loadTrace;
    }

    Trace supplyTrace() {
        return supplyTrace;
    }

    Execution.EnergyBalance balance() {
        return new Execution.EnergyBalance(
                ledger.supplied,
                ledger.consumed,
                ledger.curtailed,
                ledger.chargeLoss,
                ledger.start,
                ledger.delivered,
                ledger.lost,
                energyJ,
                ledger.unserved);
    }
}
