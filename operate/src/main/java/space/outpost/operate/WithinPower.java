package space.outpost.operate;

import java.util.Optional;
import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.time.Times;

/**
 * Energy for the run, and for the radio that sends its data. The station must be at its floor or over it without the run
 * all the while it lasts.
 *
 * @param data the data it makes, if any
 */
record WithinPower(Battery battery, double powerW, Optional<InMemory> data, Inside alive, long length) implements Rule {

    WithinPower(Battery battery, double powerW, Optional<InMemory> data, long length) {
        this(
                battery,
                powerW,
                data,
                new Inside(
                        Limit.POWER,
                        "bus '" + battery.id() + "' cannot even keep its idle loads within its limits",
                        battery.alive(),
                        length),
                length);
    }

    @Override
    public Limit limit() {
        return Limit.POWER;
    }

    @Override
    public long earliest(long start) {
        long s = alive.earliest(start);
        if (s > start) {
            return s;
        }
        Draws draws = draws(start);
        Reservoir.Verdict verdict = ofRun(draws, start, false);
        if (!verdict.feasible()) {
            return Math.max(verdict.next(), start + (draws.radio.isZero() ? 1 : radioStep()));
        }
        verdict = ofRadio(draws, start, false);
        return verdict.feasible() ? start : Math.max(verdict.next(), start + radioStep());
    }

    @Override
    public double missing(long start) {
        double dead = alive.missing(start);
        if (dead > 0) {
            return 1 + dead;
        }
        Draws draws = draws(start);
        double shortfall = Math.max(
                ofRun(draws, start, true).shortfall(),
                ofRadio(draws, start, true).shortfall());
        return shortfall == 0 ? 0 : shortfall / draws.energyJ();
    }

    @Override
    public String reason(long start) {
        if (alive.missing(start) > 0) {
            return alive.reason(start);
        }
        Draws draws = draws(start);
        Reservoir.Verdict own = ofRun(draws, start, true);
        Reservoir.Verdict radio = ofRadio(draws, start, true);
        boolean byRun = own.shortfall() >= radio.shortfall();
        Reservoir.Verdict worse = byRun ? own : radio;
        Battery strained = byRun ? battery : draws.radioBus;
        if (!strained.energy().holds()) {
            return "bus '" + strained.id() + "', which has no battery, would by " + Times.instant(worse.at()) + " be "
                    + Figures.energy(worse.shortfall()) + " short";
        }
        double floor = worse.level() + worse.shortfall();
        double level = Math.max(0, worse.level());
        return "the battery of bus '" + strained.id() + "' would fall to " + Figures.energy(level) + " at "
                + Times.instant(worse.at()) + ", " + Figures.energy(worse.shortfall()) + " below "
                + (worse.dead() ? "what is left when nothing runs" : "what it must keep") + " ("
                + Figures.energy(floor) + ")";
    }

    /**
     * What a radio draws long after the run no bound rules out for a later start: where there is one, starts are tried
     * in these steps.
     */
    private long radioStep() {
        return length / 8 + 1;
    }

    /** Takes a run and its data into the plan. */
    void commit(long start) {
        Steps own = load(start);
        data.ifPresent(d -> book(own, d.memory(), d.data(start)));
        battery.energy().commit(own);
    }

    /** Takes them out of it. */
    void retract(long start) {
        Steps own = load(start).negative();
        data.ifPresent(d -> book(own, d.memory(), d.data(start).negative()));
        battery.energy().commit(own);
    }

    private void book(Steps own, Memory memory, Steps made) {
        Steps radio = memory.commit(made);
        if (memory.bus() == battery) {
            own.add(radio);
        } else {
            memory.bus().energy().commit(radio);
        }
    }

    private Steps load(long start) {
        Steps load = new Steps();
        if (powerW > 0) {
            load.add(start, start + length, powerW);
        }
        return load;
    }

    private Reservoir.Verdict ofRun(Draws draws, long start, boolean thorough) {
        if (draws.own.isZero()) {
            return Reservoir.Verdict.FINE;
        }
        double rise = powerW + (draws.radioBus == battery ? draws.radioRise : 0);
        return battery.energy().judge(draws.own, new Reservoir.Run(start, 1e-9 * length, powerW, rise), thorough);
    }

    private Reservoir.Verdict ofRadio(Draws draws, long start, boolean thorough) {
        if (draws.radioBus == battery || draws.radio.isZero()) {
            return Reservoir.Verdict.FINE;
        }
        Reservoir.Run run = new Reservoir.Run(start, 1e-9 * length, 0, draws.radioRise);
        return draws.radioBus.energy().judge(draws.radio, run, thorough);
    }

    private Draws draws(long start) {
        Steps own = load(start);
        if (data.isEmpty()) {
            return new Draws(own, new Steps(), battery, 0);
        }
        InMemory made = data.get();
        Memory memory = made.memory();
        Steps radio = memory.radioDraw(made.data(start));
        if (memory.bus() == battery) {
            own.add(radio);
        }
        return new Draws(own, radio, memory.bus(), memory.radioW() * made.bitsPerS() / memory.slowestLink());
    }

    /**
     * What a run adds to the loads.
     *
     * @param own on the run's own bus
     * @param radio by the radio alone
     * @param radioRise what the radio draws on average per unit of time of the run, at its slowest link
     */
    private record Draws(Steps own, Steps radio, Battery radioBus, double radioRise) {

        /** Not less than what the run takes from either bus. */
        double energyJ() {
            return Math.max(own.total(), radio.total());
        }
    }
}
