package space.outpost.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import space.outpost.model.execution.Execution;
import space.outpost.model.io.Csv;
import space.outpost.model.scenario.Element;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * Profiles as CSV (RFC 4180): a row for each instant at which one of the columns bends, so that straight lines between
 * rows give every value to the nine digits written. Two rows at one instant are a jump: before and after. The columns
 * are described in {@code docs/formats.md}.
 */
public final class ProfileCsv {
    private static final MathContext DIGITS = new MathContext(9);
    private static final String END = "\r\n";

    private ProfileCsv() {}

    /** The text of each file by its name, in the order sky, power, storage, temperature. */
    public static Map<String, String> files(Study study) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sky.csv", text(out -> sky(study, out)));
        files.put("power.csv", text(out -> power(study, out)));
        files.put("storage.csv", text(out -> storage(study, out)));
        files.put("temperature.csv", text(out -> temperature(study, out)));
        return files;
    }

    private static String text(Consumer<StringBuilder> writer) {
        StringBuilder out = new StringBuilder(1 << 20);
        writer.accept(out);
        return out.toString();
    }

    /** {@code sky.csv}: what each mast sees. */
    static void sky(Study study, StringBuilder out) {
        out.append("mast,time,sunlight [1],irradiance [W/m2],Earth [1],direct link [0 or 1],relay link [0 or 1]")
                .append(END);
        SiteEnvironment environment = study.environment();
        List<String> relays = study.scenario().elements().stream()
                .filter(e -> e.orbit().isPresent())
                .map(Element::id)
                .toList();
        for (SiteEnvironment.MastView mast : environment.masts()) {
            IntervalSet relayed = IntervalSet.EMPTY;
            for (String relay : relays) {
                relayed = relayed.union(environment.relayContact(mast.id(), relay));
            }
            Interval span = environment.span();
            rows(
                    mast.id(),
                    Stream.of(
                                    mast.sunlight(),
                                    mast.irradianceWPerM2(),
                                    mast.earth(),
                                    Profile.of(span, environment.directContact(mast.id()), 1, 0),
                                    Profile.of(span, relayed, 1, 0))
                            .map(Optional::of)
                            .toList(),
                    out);
        }
    }

    /** {@code power.csv}: each bus, flown and planned. */
    static void power(Study study, StringBuilder out) {
        Execution e = study.execution();
        table(
                "bus",
                List.of(
                        new Column("supply [W]", e.supplyW()),
                        new Column("load [W]", e.loadW()),
                        new Column("battery [J]", e.batteryJ()),
                        new Column("planned battery [J]", study.plan().batteryJ())),
                study,
                out);
    }

    /** {@code storage.csv}: each memory, flown and planned. */
    static void storage(Study study, StringBuilder out) {
        table(
                "memory",
                List.of(
                        new Column("stored [bit]", study.execution().storageBits()),
                        new Column("planned [bit]", study.plan().storageBits())),
                study,
                out);
    }

    /** {@code temperature.csv}: each thermal node. */
    static void temperature(Study study, StringBuilder out) {
        table("element", List.of(new Column("temperature [K]", study.execution().temperatureK())), study, out);
    }

    private record Column(String title, Map<String, Profile> profiles) {}

    /** Elements in the scenario's order; a cell is empty where an element has no such profile. */
    private static void table(String key, List<Column> columns, Study study, StringBuilder out) {
        out.append(key).append(",time");
        for (Column column : columns) {
            out.append(',').append(column.title());
        }
        out.append(END);
        for (Element element : study.scenario().elements()) {
            List<Optional<Profile>> profiles = columns.stream()
                    .map(c -> Optional.ofNullable(c.profiles().get(element.id())))
                    .toList();
            if (profiles.stream().anyMatch(Optional::isPresent)) {
                rows(element.id(), profiles, out);
            }
        }
    }

    private static void rows(String key, List<Optional<Profile>> profiles, StringBuilder out) {
        long[] times = profiles.stream()
                .flatMap(Optional::stream)
                .flatMapToLong(p -> IntStream.range(0, p.size()).mapToLong(p::timeNanos))
                .sorted()
                .distinct()
                .toArray();
        List<Optional<Cursor>> cursors =
                profiles.stream().map(p -> p.map(Cursor::new)).toList();
        for (int i = 0; i < times.length; i++) {
            long t = times[i];
            cursors.forEach(c -> c.ifPresent(at -> at.moveTo(t)));
            boolean bends = i == 0
                    || i == times.length - 1
                    || cursors.stream().flatMap(Optional::stream).anyMatch(Cursor::bends);
            if (bends) {
                row(key, t, cursors, true, out);
                if (cursors.stream().flatMap(Optional::stream).anyMatch(Cursor::jumps)) {
                    row(key, t, cursors, false, out);
                }
            }
        }
    }

    private static void row(String key, long t, List<Optional<Cursor>> cursors, boolean before, StringBuilder out) {
        out.append(Csv.cell(key)).append(',').append(Times.instant(t).toString());
        for (Optional<Cursor> cursor : cursors) {
            out.append(',');
            if (cursor.isPresent()) {
                out.append(number(before ? cursor.get().before : cursor.get().after));
            }
        }
        out.append(END);
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
    }

    /** Walks along one profile and knows its value just before and at an instant. */
    private static final class Cursor {
        private final Profile profile;
        private int next;
        private double before;
        private double after;
        private boolean bends;

        Cursor(Profile profile) {
            this.profile = profile;
            this.before = profile.value(0);
            this.after = before;
        }

        /** Instants must not go back; beyond the span the nearest end's value holds. */
        void moveTo(long t) {
            bends = false;
            int first = next;
            while (next < profile.size() && profile.timeNanos(next) <= t) {
                next++;
            }
            if (next == first) {
                before = profile.at(t);
                after = before;
                return;
            }
            before = profile.value(first);
            after = profile.value(next - 1);
            boolean flat = first > 0
                    && next < profile.size()
                    && profile.value(first - 1) == before
                    && before == after
                    && profile.value(next) == after;
            bends = !flat;
        }

        boolean bends() {
            return bends;
        }

        boolean jumps() {
            return before != after;
        }
    }
}
