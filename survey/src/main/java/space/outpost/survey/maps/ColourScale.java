package space.outpost.survey.maps;

import java.awt.Color;

/** Colours from least (0) to greatest (1), linear between their control points. */
enum ColourScale {
    /**
     * Uniform to the eye and to colour-blind eyes, and as grey (van der Walt and Smith 2015): every tenth of the
     * published table.
     */
    VIRIDIS(
            0x440154, 0x482576, 0x414487, 0x35608D, 0x2A788E, 0x21908C, 0x22A884, 0x43BF71, 0x7AD151, 0xBBDF27,
            0xFDE725),
    /** As {@link #VIRIDIS}, from black over violet and orange to pale yellow: what glows. */
    INFERNO(
            0x000004, 0x160B39, 0x420A68, 0x6A176E, 0x932667, 0xBC3754, 0xDD513A, 0xF37819, 0xFCA50A, 0xF6D746,
            0xFCFFA4),
    /** Two classes that differ in brightness too: sand is not, deep blue is. */
    TWO_CLASSES(0xD8C9A3, 0x1F3A93),
    GREY(0x000000, 0xFFFFFF);

    private final int[] controls;

    ColourScale(int... controls) {
        this.controls = controls;
    }

    /**
     * @param fraction values beyond 0..1 take the end colour
     * @param brightness 0 black, 1 the colour itself
     */
    Color colour(double fraction, double brightness) {
        double at = Math.clamp(fraction, 0.0, 1.0) * (controls.length - 1);
        int i = Math.min((int) at, controls.length - 2);
        double f = at - i;
        return new Color(channel(i, f, 16, brightness), channel(i, f, 8, brightness), channel(i, f, 0, brightness));
    }

    private int channel(int i, double f, int shift, double brightness) {
        int from = controls[i] >> shift & 255;
        int to = controls[i + 1] >> shift & 255;
        return (int) Math.rint(Math.clamp(brightness * (from + f * (to - from)), 0.0, 255.0));
    }
}
