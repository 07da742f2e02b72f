package space.outpost.cli.report;

/** Colours that stay apart for colour-blind readers (Okabe and Ito 2008) and in grey print, on white. */
final class Palette {
    static final String INK = "#1b1f24";
    static final String MUTED = "#5b6470";
    static final String GRID = "#e8eaed";
    static final String TERRAIN = "#b9b2a7";
    static final String BLUE = "#0072B2";
    static final String SKY = "#56B4E9";
    static final String ORANGE = "#E69F00";
    static final String VERMILION = "#C44A00";
    static final String GREEN = "#007d5a";
    static final String SUN = "#ffe08a";

    private Palette() {}
}
