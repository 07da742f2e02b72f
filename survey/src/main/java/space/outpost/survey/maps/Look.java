package space.outpost.survey.maps;

/** How a quantity is drawn. */
sealed interface Look {
    /** Which values the ends of a colour scale stand for. */
    enum Span {
        /** The least and the greatest shown. */
        OWN,
        /** Zero, and the value that 99.5 % of what is shown stays below. */
        FROM_ZERO,
        /** Zero and one. */
        SHARE
    }

    /**
     * A scale of colours.
     *
     * @param darkest brightness under the deepest shade: only as dark as leaves the colours of the legend to be known
     */
    record Scale(ColourScale colours, Span span, double darkest) implements Look {}

    /** Cells that are (1) or are not (0) something. */
    record Classes(String not, String is) implements Look {}
}
