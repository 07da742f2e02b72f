package space.outpost.twin.elements;

import space.outpost.model.time.Profile;

/** Reads a profile forward in time. */
final class Track {
    private final Profile profile;
    private int piece;

    Track(Profile profile) {
        this.profile = profile;
    }

    /** The straight line it follows from {@code nanos} on; never asked for an earlier time than before. */
    Line at(long nanos) {
        moveTo(nanos);
        double value = profile.value(piece);
        if (piece + 1 == profile.size()) {
            return new Line(value, 0);
        }
        double slope =
                (profile.value(piece + 1) - value) / (1e-9 * (profile.timeNanos(piece + 1) - profile.timeNanos(piece)));
        return new Line(value + slope * (1e-9 * (nanos - profile.timeNanos(piece))), slope);
    }

    /** Until when that line holds. */
    long holdsUntil(long nanos) {
        moveTo(nanos);
        return piece + 1 < profile.size() ? profile.timeNanos(piece + 1) : Long.MAX_VALUE;
    }

    private void moveTo(long nanos) {
        while (piece + 1 < profile.size() && profile.timeNanos(piece + 1) <= nanos) {
            piece++;
        }
    }
}
