package space.outpost.operate;

/** A level under a net flow that goes linearly from one value to another: closed forms. */
final class Flow {
    private Flow() {}

    /** The level at the end; what flows in beyond the capacity is lost. */
    static double after(
            double level, double netAtStart, double netAtEnd, double seconds, double capacity, double efficiency) {
        if (netAtStart >= 0 && netAtEnd >= 0) {
            return Math.min(capacity, level + efficiency * 0.5 * (netAtStart + netAtEnd) * seconds);
        }
        if (netAtStart <= 0 && netAtEnd <= 0) {
            return level + 0.5 * (netAtStart + netAtEnd) * seconds;
        }
        double turn = netAtStart / (netAtStart - netAtEnd) * seconds;
        if (netAtStart > 0) {
            return Math.min(capacity, level + efficiency * 0.5 * netAtStart * turn) + 0.5 * netAtEnd * (seconds - turn);
        }
        return Math.min(capacity, level + 0.5 * netAtStart * turn + efficiency * 0.5 * netAtEnd * (seconds - turn));
    }

    /** The least level on the way. */
    static double lowest(
            double level, double netAtStart, double netAtEnd, double seconds, double capacity, double efficiency) {
        if (netAtStart < 0 && netAtEnd > 0) {
            return level + 0.5 * netAtStart * (netAtStart / (netAtStart - netAtEnd) * seconds);
        }
        return Math.min(level, after(level, netAtStart, netAtEnd, seconds, capacity, efficiency));
    }

    /** The greatest level on the way. */
    static double highest(
            double level, double netAtStart, double netAtEnd, double seconds, double capacity, double efficiency) {
        if (netAtStart > 0 && netAtEnd < 0) {
            double turn = netAtStart / (netAtStart - netAtEnd) * seconds;
            return Math.min(capacity, level + efficiency * 0.5 * netAtStart * turn);
        }
        return Math.max(level, after(level, netAtStart, netAtEnd, seconds, capacity, efficiency));
    }

    /** Whether it touches the capacity on the way. */
    static boolean fills(
            double level, double netAtStart, double netAtEnd, double seconds, double capacity, double efficiency) {
        if (level >= capacity) {
            return true;
        }
        if (netAtStart > 0 && netAtEnd < 0) {
            double turn = netAtStart / (netAtStart - netAtEnd) * seconds;
            return level + efficiency * 0.5 * netAtStart * turn >= capacity;
        }
        return after(level, netAtStart, netAtEnd, seconds, capacity, efficiency) >= capacity;
    }

    /** When it gets to the capacity; zero if it starts there and stays, infinite if it does not get there. */
    static double secondsToFull(
            double level, double netAtStart, double netAtEnd, double seconds, double capacity, double efficiency) {
        if (level >= capacity && netAtStart >= 0) {
            return 0;
        }
        boolean rises = netAtStart > 0 || netAtEnd > 0;
        boolean reaches = netAtStart > 0 && netAtEnd < 0
                ? fills(level, netAtStart, netAtEnd, seconds, capacity, efficiency)
                : after(level, netAtStart, netAtEnd, seconds, capacity, efficiency) >= capacity;
        if (!rises || !reaches) {
            return Double.POSITIVE_INFINITY;
        }
        // It first falls, then rises; or rises from the start: level + efficiency (n x + (slope / 2) x^2) = capacity.
        double slope = (netAtEnd - netAtStart) / seconds;
        double turn = netAtStart < 0 ? -netAtStart / slope : 0;
        double from = level + 0.5 * Math.min(0, netAtStart) * turn;
        double net = Math.max(0, netAtStart);
        double wanted = (capacity - from) / efficiency;
        // The stable form of the smaller root.
        return turn + 2 * wanted / (net + Math.sqrt(Math.max(0, net * net + 2 * slope * wanted)));
    }
}
