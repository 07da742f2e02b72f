package space.outpost.operate;

import space.outpost.model.plan.Unplanned.Limit;
import space.outpost.model.time.Times;

/** Room for the data until it is sent. */
record InMemory(Memory memory, double bitsPerS, long length) implements Rule {

    @Override
    public Limit limit() {
        return Limit.STORAGE;
    }

    @Override
    public long earliest(long start) {
        Reservoir.Verdict verdict = judge(start, false);
        return verdict.feasible() ? start : Math.max(verdict.next(), start + 1);
    }

    @Override
    public double missing(long start) {
        return judge(start, true).shortfall() / (bitsPerS * 1e-9 * length);
    }

    @Override
    public String reason(long start) {
        Reservoir.Verdict verdict = judge(start, true);
        return "the memory of '" + memory.id() + "' would at " + Times.instant(verdict.at()) + " be "
                + Figures.data(verdict.shortfall()) + " short of room for its "
                + Figures.data(bitsPerS * 1e-9 * length);
    }

    Steps data(long start) {
        return Steps.block(start, start + length, bitsPerS);
    }

    private Reservoir.Verdict judge(long start, boolean thorough) {
        Reservoir.Run run = new Reservoir.Run(start, 1e-9 * length, bitsPerS, bitsPerS);
        return memory.space().judge(data(start), run, thorough);
    }
}
