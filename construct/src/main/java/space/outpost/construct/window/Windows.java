package space.outpost.construct.window;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import space.outpost.construct.flight.Space;
import space.outpost.model.time.Interval;
import space.outpost.sky.Sky;

/** The door to launch windows. */
public final class Windows {
    private static final Duration DAY = Duration.ofDays(1);

    private Windows() {}

    /** What the ephemeris must cover. */
    public static Interval span(WindowSearch search) {
        return new Interval(
                search.span().from().minus(DAY),
                search.span()
                        .to()
                        .plus(DAY.multipliedBy(4))
                        .plus(search.span().flightTo())
                        .plus(search.landing()
                                .map(WindowSearch.Landing::orbitTo)
                                .orElse(Duration.ZERO)));
    }

    /**
     * Searches every day and flight time, on all cores.
     *
     * @param daysDone told how many days are searched; from any thread
     * @throws space.outpost.model.io.InvalidInput if the ephemeris does not cover the search
     */
    public static WindowMap search(WindowSearch search, Sky sky, IntConsumer daysDone) {
        WindowSearch.Span span = search.span();
        PatchedConics patched = patched(search, sky, new Space(sky));
        int flights = 1
                + (int) (span.flightTo().minus(span.flightFrom()).toSeconds()
                        / span.flightStep().toSeconds());
        int days = (int) Duration.between(span.from(), span.to()).toDays();
        AtomicInteger done = new AtomicInteger();
        List<Window> windows = IntStream.range(0, days)
                .parallel()
                .mapToObj(day -> {
                    List<Window> row = IntStream.range(0, flights)
                            .mapToObj(f -> patched.best(
                                    day * (double) DAY.toSeconds(),
                                    span.flightFrom().plus(span.flightStep().multipliedBy(f))))
                            .toList();
                    daysDone.accept(done.incrementAndGet());
                    return row;
                })
                .flatMap(List::stream)
                .toList();
        return new WindowMap(search, flights, windows);
    }

    static PatchedConics patched(WindowSearch search, Sky sky, Space space) {
        double lastS = span(search).duration().toSeconds();
        return new PatchedConics(
                search,
                new SkyTable(
                        sky, space, search.span().from(), lastS, search.launch().site()));
    }
}
