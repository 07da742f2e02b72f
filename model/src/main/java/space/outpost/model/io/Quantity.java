package space.outpost.model.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of physical quantity and the units it is written in: the one place where text such as {@code 40 kW} becomes SI
 * and SI becomes text again. Data units are decimal: 1 kB is 8000 bit.
 */
public enum Quantity {
    POWER("a power", "40 kW", List.of("W", "kW", "MW"), "W 1", "mW 1e-3", "kW 1e3", "MW 1e6"),
    ENERGY(
            "an energy",
            "20 kWh",
            List.of("Wh", "kWh", "MWh"),
            "J 1",
            "kJ 1e3",
            "MJ 1e6",
            "GJ 1e9",
            "Wh 3600",
            "kWh 3.6e6",
            "MWh 3.6e9"),
    MASS("a mass", "8200 kg", List.of("kg"), "kg 1", "g 1e-3", "t 1e3"),
    LENGTH("a length", "10 m", List.of("m", "km"), "m 1", "mm 1e-3", "cm 1e-2", "km 1e3"),
    DATA(
            "an amount of data",
            "2 Tbit",
            List.of("bit", "kbit", "Mbit", "Gbit", "Tbit", "Pbit"),
            "bit 1",
            "kbit 1e3",
            "Mbit 1e6",
            "Gbit 1e9",
            "Tbit 1e12",
            "Pbit 1e15",
            "B 8",
            "kB 8e3",
            "MB 8e6",
            "GB 8e9",
            "TB 8e12"),
    DATA_RATE(
            "a data rate",
            "10 Mbit/s",
            List.of("bit/s", "kbit/s", "Mbit/s", "Gbit/s"),
            "bit/s 1",
            "kbit/s 1e3",
            "Mbit/s 1e6",
            "Gbit/s 1e9"),
    TEMPERATURE("a temperature", "293 K", List.of("K"), "K 1", "degC 1 273.15"),
    ANGLE(
            "an angle",
            "62.4 deg",
            List.of("deg"),
            "rad 1",
            "mrad 1e-3",
            "deg " + Math.PI / 180,
            "arcmin " + Math.PI / 180 / 60,
            "arcsec " + Math.PI / 180 / 3600),
    HEAT_CAPACITY("a heat capacity", "200 kJ/K", List.of("J/K", "kJ/K", "MJ/K"), "J/K 1", "kJ/K 1e3", "MJ/K 1e6"),
    CONDUCTANCE("a thermal conductance", "5 W/K", List.of("W/K", "kW/K"), "W/K 1", "mW/K 1e-3", "kW/K 1e3"),
    SPEED("a speed", "0.8 km/h", List.of("km/h", "m/s"), "m/s 1", "cm/s 1e-2", "km/h " + 1 / 3.6, "km/s 1e3"),
    FORCE("a force", "3 kN", List.of("N", "kN"), "N 1", "kN 1e3"),
    AREA("an area", "20 m2", List.of("m2"), "m2 1", "cm2 1e-4"),
    FREQUENCY("a frequency", "26.5 GHz", List.of("Hz", "kHz", "MHz", "GHz"), "Hz 1", "kHz 1e3", "MHz 1e6", "GHz 1e9"),
    LEVEL("a ratio in decibels", "3 dB", List.of("dB"), "dB 1"),
    TIME("a duration", "6 h", List.of("s", "min", "h", "d"), "s 1", "ms 1e-3", "min 60", "h 3600", "d 86400");

    /** A unit: {@code SI = number * factor + offset}. */
    private record Unit(String symbol, BigDecimal factor, BigDecimal offset) {
        static Unit of(String line) {
            String[] parts = line.split(" ");
            return new Unit(
                    parts[0], new BigDecimal(parts[1]), parts.length > 2 ? new BigDecimal(parts[2]) : BigDecimal.ZERO);
        }

        double toSi(BigDecimal number) {
            return number.multiply(factor).add(offset).doubleValue();
        }

        BigDecimal fromSi(double si) {
            return new BigDecimal(si).subtract(offset).divide(factor, MathContext.DECIMAL64);
        }
    }

    static final String NUMBER = "[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?";
    private static final Pattern TEXT = Pattern.compile("(" + NUMBER + ") *(\\S*)");
    private static final int LONGEST_TEXT = 80;
    private static final int DIGITS = 4;
    private static final MathContext EXACT = new MathContext(12);

    private final String title;
    private final String example;
    private final List<Unit> shown;
    private final List<Unit> units;

    /**
     * @param shown units that people are given, from the smallest
     * @param units each {@code symbol factor [offset]}, the SI unit first
     */
    Quantity(String title, String example, List<String> shown, String... units) {
        this.title = title;
        this.example = example;
        this.units = Stream.of(units).map(Unit::of).toList();
        this.shown = shown.stream()
                .map(s -> this.units.stream()
                        .filter(u -> u.symbol.equals(s))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Such as {@code a power}. */
    public String title() {
        return title;
    }

    /** Such as {@code 40 kW}. */
    public String example() {
        return example;
    }

    /** The symbols it may be written with, the SI unit first. */
    public List<String> symbols() {
        return units.stream().map(Unit::symbol).toList();
    }

    /**
     * The SI value of a number with its unit.
     *
     * @throws IllegalArgumentException whose message says what is allowed instead
     */
    public double parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (text.length() > LONGEST_TEXT || !m.matches()) {
            throw new IllegalArgumentException(title + " such as '" + example + "'");
        }
        String number = m.group(1);
        String symbol = m.group(2);
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException(title + " with its unit, such as "
                    + shown.stream()
                            .limit(2)
                            .map(u -> "'" + number + " " + u.symbol + "'")
                            .collect(Collectors.joining(" or ")));
        }
        Unit unit = units.stream()
                .filter(u -> u.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        title + " in one of " + String.join(", ", symbols()) + Spelling.hint(symbol, symbols())));
        double si = unit.toSi(new BigDecimal(number));
        if (!Double.isFinite(si)) {
            throw new IllegalArgumentException(title + " that a 64-bit number can hold");
        }
        return si;
    }

    /** For people: four digits (all before the point), in the unit that suits the size: {@code 40 kW}. */
    public String format(double si) {
        if (!Double.isFinite(si)) {
            return si + " " + units.getFirst().symbol;
        }
        Unit best = shown.getFirst();
        for (Unit unit : shown) {
            if (round(unit.fromSi(Math.abs(si))).compareTo(BigDecimal.ONE) >= 0) {
                best = unit;
            }
        }
        return plain(round(best.fromSi(si))) + " " + best.symbol;
    }

    /** For files: a text that {@link #parse} turns into exactly this value again, short where that is possible. */
    public String exact(double si) {
        return shown.reversed().stream()
                .flatMap(unit -> Stream.of(
                                round(unit.fromSi(si)), unit.fromSi(si).round(EXACT))
                        .filter(number -> number.abs().compareTo(BigDecimal.ONE) >= 0 && unit.toSi(number) == si)
                        .map(number -> plain(number) + " " + unit.symbol))
                .findFirst()
                .orElseGet(() -> si + " " + units.getFirst().symbol);
    }

    /** A duration for people: {@code 3.1 d}. */
    public static String format(Duration duration) {
        return TIME.format(duration.getSeconds() + 1e-9 * duration.getNano());
    }

    private static BigDecimal round(BigDecimal value) {
        int beforePoint = value.precision() - value.scale();
        return value.round(new MathContext(Math.max(DIGITS, beforePoint), RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        return Math.abs(bare.precision() - bare.scale()) > 15 ? bare.toString() : bare.toPlainString();
    }

    /** The quantity of a record component, by the unit that ends its name: {@code powerW} is a power. */
    static Optional<Suffix> ofComponent(String name) {
        return SUFFIXES.stream().filter(s -> s.ends(name)).findFirst();
    }

    private static final List<Suffix> SUFFIXES = List.of(
            new Suffix("BitsPerS", DATA_RATE),
            new Suffix("JPerK", HEAT_CAPACITY),
            new Suffix("WPerK", CONDUCTANCE),
            new Suffix("MPerS", SPEED),
            new Suffix("Bits", DATA),
            new Suffix("Rad", ANGLE),
            new Suffix("M2", AREA),
            new Suffix("Hz", FREQUENCY),
            new Suffix("Db", LEVEL),
            new Suffix("Kg", MASS),
            new Suffix("W", POWER),
            new Suffix("N", FORCE),
            new Suffix("J", ENERGY),
            new Suffix("M", LENGTH),
            new Suffix("K", TEMPERATURE));

    /** The end of a component's name that tells its unit. */
    record Suffix(String letters, Quantity quantity) {
        boolean ends(String name) {
            int at = name.length() - letters.length();
            return at > 0 && name.endsWith(letters) && Character.isLowerCase(name.charAt(at - 1));
        }

        String without(String name) {
            return name.substring(0, name.length() - letters.length());
        }
    }
}
