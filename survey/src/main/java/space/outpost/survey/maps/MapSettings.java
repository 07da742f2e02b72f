package space.outpost.survey.maps;

/**
 * Choices of a ground map.
 *
 * @param slopeBaselineM side of the window a slope is fitted over; the nearest even number of pixels is taken
 * @param roughnessWindowM side of the window roughness is taken over, likewise
 */
public record MapSettings(double slopeBaselineM, double roughnessWindowM, Lamp lamp) {
    public MapSettings {
        if (!(slopeBaselineM > 0) || !(roughnessWindowM > 0)) {
            throw new IllegalArgumentException("windows of " + slopeBaselineM + ", " + roughnessWindowM + " m");
        }
    }

    /** Pixels from the middle of a window to its edge. */
    static int reach(double windowM, double cellM) {
        return Math.max(1, (int) Math.rint(windowM / (2 * cellM)));
    }
}
