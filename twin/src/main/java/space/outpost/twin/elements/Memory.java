package space.outpost.twin.elements;

import java.util.LinkedHashMap;
import java.util.Map;
import space.outpost.model.execution.Execution;
import space.outpost.twin.kernel.Kernel;
import space.outpost.twin.kernel.Priority;
import space.outpost.twin.kernel.Timer;
import space.outpost.twin.tmtc.Ear;
import space.outpost.twin.tmtc.Report;

/**
 * Science data of one element: runs make them, the radio sends them at the rate of its link, what finds no room is
 * lost. With an empty memory the radio sends what is made, for the share of time that takes.
 */
final class Memory {
    /** Full is told again only after it has been emptier than this. */
    private static final double REARM_SHARE = 0.95;

    /** Full is told when data have been lost for this long: a plan may just fill it. */
    private static final long TOLD_AFTER_NANOS = 1_000_000_000L;

    private final String id;
    private final double capacityBits;
    private final Track link;
    private final Kernel kernel;
    private final Ear ear;
    private final LiveElement element;
    private final Timer timer;
    private final Trace trace;
    private final Map<String, Double> sources = new LinkedHashMap<>();

    private long since;
    private double bits;
    private double madePerS;
    private double sentPerS;
    private double lostPerS;
    private long losingSince = Long.MAX_VALUE;
    private boolean fullTold;
    private double made;
    private double sent;
    private double lost;
    /** Seconds' worth of what is made that was lost so far. */
    private double lostSeconds;

    Memory(String id, double capacityBits, Track link, LiveElement element, Kernel kernel, Ear ear) {
        this.id = id;
        this.capacityBits = capacityBits;
        this.link = link;
        this.kernel = kernel;
        this.ear = ear;
        this.element = element;
        this.timer = kernel.timer(Priority.CROSSING, this::update);
        this.trace = new Trace(Math.max(1e-3 * capacityBits, 1e-3));
        since = kernel.now();
        trace.add(since, 0);
    }

    void start(String activity, double bitsPerS) {
        advance();
        sources.put(activity, bitsPerS);
        update();
    }

    void stop(String activity) {
        advance();
        sources.remove(activity);
        update();
    }

    double bits() {
        advance();
        return bits;
    }

    double capacityBits() {
        return capacityBits;
    }

    /** Rises by the share of data lost, in seconds; its rise over a run is what that run lost. */
    double lostSeconds() {
        advance();
        return lostSeconds;
    }

    /** Share of time the radio sends. */
    double radioDuty() {
        double rate = linkBitsPerS();
        return rate > 0 ? sentPerS / rate : 0;
    }

    double linkBitsPerS() {
        return element.radioWorks() ? link.at(kernel.now()).value() : 0;
    }

    void update() {
        advance();
        madePerS = sources.values().stream().mapToDouble(Double::doubleValue).sum();
        double rate = linkBitsPerS();
        sentPerS = bits > 0 ? rate : Math.min(rate, madePerS);
        lostPerS = bits >= capacityBits ? Math.max(0, madePerS - sentPerS) : 0;
        double grows = madePerS - sentPerS - lostPerS;
        double s = Double.POSITIVE_INFINITY;
        if (grows > 0) {
            s = (capacityBits - bits) / grows;
        } else if (grows < 0) {
            s = -bits / grows;
        }
        long until = link.holdsUntil(kernel.now());
        if (s < 1e9) {
            until = Math.min(until, kernel.now() + Math.max(1, (long) Math.ceil(s * 1e9)));
        }
        losingSince = lostPerS > 0 ? Math.min(losingSince, kernel.now()) : Long.MAX_VALUE;
        long toldAt = losingSince == Long.MAX_VALUE ? losingSince : losingSince + TOLD_AFTER_NANOS;
        boolean losing = lostPerS > 0 && !fullTold;
        if (losing && kernel.now() < toldAt) {
            until = Math.min(until, toldAt);
        }
        if (until < Long.MAX_VALUE) {
            timer.set(until);
        } else {
            timer.clear();
        }
        element.radioDuty(radioDuty());
        if (losing && kernel.now() >= toldAt) {
            fullTold = true;
            ear.hear(new Report.MemoryFull(id, lostPerS));
        } else if (bits < REARM_SHARE * capacityBits) {
            fullTold = false;
        }
    }

    private void advance() {
        double s = 1e-9 * (kernel.now() - since);
        if (s == 0) {
            return;
        }
        since = kernel.now();
        double in = madePerS * s;
        double out = sentPerS * s;
        double gone = lostPerS * s;
        double level = bits + in - out - gone;
        // The crossing is rounded up to a nanosecond: what is over or under by that is lost or not sent.
        if (level > capacityBits) {
            gone += level - capacityBits;
            level = capacityBits;
        } else if (level < 0) {
            out += level;
            level = 0;
        }
        bits = level;
        made += in;
        sent += out;
        lost += gone;
        lostSeconds += madePerS > 0 ? lostPerS / madePerS * s : 0;
        trace.add(since, bits);
    }

    Trace trace() {
        return trace;
    }

    Execution.DataBalance balance() {
        return new Execution.DataBalance(made, sent, lost, bits);
    }
}
