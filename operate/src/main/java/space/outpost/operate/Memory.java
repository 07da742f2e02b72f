package space.outpost.operate;

/**
 * The memory of one element and the radio that empties it. The memory's free space is the reservoir: data draws on it,
 * the link gives it back. Whenever there is a link and data, it is sent; the radio draws its power times the share of
 * the link's rate in use.
 *
 * @param space free space in bits
 * @param radio what the radio draws for all that is in memory, in watts
 * @param radioW drawn when sending at the full rate
 * @param bus battery that the radio draws from
 * @param slowestLink least rate above zero, in bits per second; infinite if there is no link
 */
record Memory(String id, Reservoir space, Steps radio, double radioW, Battery bus, double slowestLink) {

    /** What the radio draws more, in watts, if that data is made too. */
    Steps radioDraw(Steps data) {
        Steps extra = new Steps();
        if (radioW == 0) {
            return extra;
        }
        Walk walk = new Walk(space, data, data.firstChange());
        while (walk.next()) {
            double capacity = space.cells().capacity[walk.cell];
            double link = walk.inflowAtStart;
            if (link > 0) {
                double withRate = walk.drawnRate + walk.extraRate;
                long plannedEmpty = empty(walk, walk.plannedBefore, link, walk.drawnRate, capacity);
                long withEmpty = empty(walk, walk.withBefore, link, withRate, capacity);
                long first = Math.min(plannedEmpty, withEmpty);
                long second = Math.max(plannedEmpty, withEmpty);
                double plannedTrickle = Math.min(1, walk.drawnRate / link);
                double withTrickle = Math.min(1, withRate / link);
                add(extra, first, second, withEmpty >= second ? 1 - plannedTrickle : withTrickle - 1);
                add(extra, second, walk.to, withTrickle - plannedTrickle);
            }
            if (walk.rejoined()) {
                break;
            }
        }
        return extra;
    }

    /**
     * Takes data into memory, or out of it if it is negative.
     *
     * @return what the radio draws more by it
     */
    Steps commit(Steps data) {
        long end = space.commit(data);
        if (radioW == 0 || data.isZero()) {
            return new Steps();
        }
        Steps now = new Steps();
        Walk walk = new Walk(space, new Steps(), data.firstChange());
        long from = walk.to;
        while (walk.to < end && walk.next()) {
            double link = walk.inflowAtStart;
            if (link > 0) {
                double capacity = space.cells().capacity[walk.cell];
                long empty = empty(walk, walk.plannedBefore, link, walk.drawnRate, capacity);
                add(now, walk.from, empty, 1);
                add(now, empty, walk.to, Math.min(1, walk.drawnRate / link));
            }
        }
        Steps more = radio.differenceTo(now, from, walk.to);
        radio.add(more);
        return more;
    }

    /** From when on in the piece the memory is empty, so that data is sent as it is made; the piece's end if not. */
    private static long empty(Walk walk, double free, double link, double rate, double capacity) {
        if (link < rate) {
            return walk.to;
        }
        double seconds = Flow.secondsToFull(free, link - rate, link - rate, walk.seconds, capacity, 1);
        return seconds >= walk.seconds ? walk.to : walk.from + Math.round(1e9 * seconds);
    }

    private void add(Steps extra, long from, long to, double share) {
        if (from < to && share != 0) {
            extra.add(from, to, Steps.exact(share * radioW));
        }
    }
}
