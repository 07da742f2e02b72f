package space.outpost.survey.raster;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed at its first use and kept; computed again only if that failed. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        T seen = value;
        if (seen == null) {
            synchronized (this) {
                seen = value;
                if (seen == null) {
                    seen = source.get();
                    value = seen;
                }
            }
        }
        return seen;
    }
}
