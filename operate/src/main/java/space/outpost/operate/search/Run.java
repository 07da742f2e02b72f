package space.outpost.operate.search;

/** A request served from {@code start} to {@code end} in one of its modes; set-up and tear-down not counted. Nanoseconds. */
public record Run(int request, int mode, long start, long end) {
    long length() {
        return end - start;
    }
}
