package space.outpost.survey.sites;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import space.outpost.model.io.Quantity;

/** How values of a layer are written, and the unit they are shown in. */
enum Measure {
    SHARE("percent", "%", 0.01, "a share such as '80 %'", Measure::percent),
    ANGLE("deg", "deg", Math.PI / 180, "an angle such as '8 deg'", Quantity.ANGLE::parse),
    TIME("d", "d", 86_400, "a duration such as '5 d'", Quantity.TIME::parse),
    LENGTH("m", "m", 1, "a length such as '500 m'", Quantity.LENGTH::parse),
    TEMPERATURE("k", "K", 1, "a temperature such as '110 K'", Quantity.TEMPERATURE::parse);

    private final String suffix;
    private final String symbol;
    private final double si;
    private final String example;
    private final ToDoubleFunction<String> parser;

    Measure(String suffix, String symbol, double si, String example, ToDoubleFunction<String> parser) {
        this.suffix = suffix;
        this.symbol = symbol;
        this.si = si;
        this.example = example;
        this.parser = parser;
    }

    /** Ends the names of columns. */
    String suffix() {
        return suffix;
    }

    /** Such as "an angle such as '8 deg'". */
    String example() {
        return example;
    }

    /** Of the unit shown. */
    String symbol() {
        return symbol;
    }

    /** SI value in the unit shown. */
    double shown(double value) {
        return value / si;
    }

    /** For people, such as {@code 8.2 deg}; {@code none} for what is infinitely far. */
    String format(double value) {
        return Double.isInfinite(value) ? "none" : number(value) + " " + symbol;
    }

    /** In the unit shown, to four digits or to the unit, whichever tells more. */
    String number(double value) {
        double shown = shown(value);
        double size = Math.abs(shown);
        return String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", shown);
    }

    /**
     * SI value of a text with its unit.
     *
     * @throws IllegalArgumentException whose message says what is allowed instead
     */
    double parse(String text) {
        double value = parser.applyAsDouble(text);
        if (value < 0) {
            throw new IllegalArgumentException(example + ", zero or more");
        }
        return value;
    }

    private static double percent(String text) {
        String number = text.strip();
        if (!number.matches("[0-9]{1,3}(\\.[0-9]{1,12})? ?%")) {
            throw new IllegalArgumentException("a share such as '80 %'");
        }
        double share =
                Double.parseDouble(number.substring(0, number.length() - 1).strip()) / 100;
        if (share > 1) {
            throw new IllegalArgumentException("a share from 0 % to 100 %");
        }
        return share;
    }
}
