package space.outpost.survey.maps;

import java.awt.Color;

/** The colours of a quantity's values in one picture. */
record ValueRange(Look look, double least, double greatest) {
    static ValueRange of(Look look, PictureCells cells) {
        return switch (look) {
            case Look.Classes c -> new ValueRange(look, 0, 1);
            case Look.Scale scale ->
                switch (scale.span()) {
                    case OWN -> between(look, cells.quantile(0), cells.quantile(1));
                    case FROM_ZERO -> between(look, 0, cells.quantile(0.995));
                    case SHARE -> new ValueRange(look, 0, 1);
                };
        };
    }

    /** Of one value, or none, some range all the same. */
    private static ValueRange between(Look look, double least, double greatest) {
        double from = Double.isNaN(least) ? 0 : least;
        return new ValueRange(look, from, greatest > from ? greatest : from + 1);
    }

    /** Where a value stands, 0 to 1 within the range. */
    double fraction(double value) {
        return (value - least) / (greatest - least);
    }

    Color colour(double value, double brightness) {
        ColourScale colours = switch (look) {
            case Look.Scale scale -> scale.colours();
            case Look.Classes c -> ColourScale.TWO_CLASSES;
        };
        return colours.colour(fraction(value), brightness);
    }

    /** Under the deepest shade. */
    double darkest() {
        return switch (look) {
            case Look.Scale scale -> scale.darkest();
            case Look.Classes c -> 0.72;
        };
    }
}
