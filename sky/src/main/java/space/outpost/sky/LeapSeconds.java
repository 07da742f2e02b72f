package space.outpost.sky;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.Problem;

/**
 * TAI - UTC, from a list in the form of the IERS {@code leap-seconds.list}. Before 1972 the first value holds (UTC was
 * then steered otherwise; off by up to 10 s); after the last entry the last value holds.
 */
final class LeapSeconds {
    private static final String RESOURCE = "leap-seconds.list";
    private static final long NTP_TO_UNIX_S = 2_208_988_800L;

    private final long[] fromUnixS;
    private final int[] taiMinusUtcS;
    private final Instant expiry;

    private LeapSeconds(long[] fromUnixS, int[] taiMinusUtcS, Instant expiry) {
        this.fromUnixS = fromUnixS;
        this.taiMinusUtcS = taiMinusUtcS;
        this.expiry = expiry;
    }

    static LeapSeconds embedded() {
        try (InputStream in = Objects.requireNonNull(LeapSeconds.class.getResourceAsStream(RESOURCE))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidInput with every line that is not an entry, or if there is no entry or expiry at all */
    static LeapSeconds parse(String text, String source) {
        List<Problem> problems = new ArrayList<>();
        List<long[]> entries = new ArrayList<>();
        Instant expiry = Instant.MIN;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean isExpiry = line.startsWith("#@");
            String content = isExpiry ? line.substring(2) : line.replaceFirst("#.*", "");
            if (content.isBlank()) {
                continue;
            }
            String[] words = content.strip().split("\\s+");
            try {
                long unixS = Long.parseLong(words[0]) - NTP_TO_UNIX_S;
                if (isExpiry) {
                    expiry = Instant.ofEpochSecond(unixS);
                } else {
                    int taiMinusUtc = Integer.parseInt(words[1]);
                    if (Math.abs(taiMinusUtc) > 1000) {
                        throw new NumberFormatException();
                    }
                    if (!entries.isEmpty() && unixS <= entries.getLast()[0]) {
                        problems.add(
                                new Problem(source, number + ":1", "'" + words[0] + "'", "entries in order of time"));
                    }
                    entries.add(new long[] {unixS, taiMinusUtc});
                }
            } catch (RuntimeException e) {
                problems.add(new Problem(
                        source, number + ":1", "'" + line.strip() + "'", "NTP seconds and TAI - UTC in whole seconds"));
            }
        }
        if (entries.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(source, "", "no entry", "the lines of the IERS leap-seconds.list"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new LeapSeconds(
                entries.stream().mapToLong(e -> e[0]).toArray(),
                entries.stream().mapToInt(e -> (int) e[1]).toArray(),
                expiry);
    }

    /** TAI - UTC during the UTC second that {@code t} lies in. */
    int taiMinusUtcS(Instant t) {
        return taiMinusUtcS(t.getEpochSecond());
    }

    int taiMinusUtcS(long unixS) {
        int i = Arrays.binarySearch(fromUnixS, unixS);
        return taiMinusUtcS[Math.max(0, i >= 0 ? i : -i - 2)];
    }

    int entries() {
        return fromUnixS.length;
    }

    Instant entryStart(int i) {
        return Instant.ofEpochSecond(fromUnixS[i]);
    }

    /** Until when the list is known to be complete. */
    Instant expiry() {
        return expiry;
    }
}
