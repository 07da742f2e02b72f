package space.outpost.model;

import java.util.Arrays;

/**
 * The terrain's elevation angle against the sky, seen from one point, at equally spaced azimuths clockwise from true
 * north. Between samples it is linear. Immutable.
 */
public final class Skyline {
    private final double[] elevationsRad;

    /** @param elevationsRad one elevation per azimuth, the first at north; at least 4, all finite, within +-pi/2 */
    public Skyline(double[] elevationsRad) {
        if (elevationsRad.length < 4) {
            throw new IllegalArgumentException("a skyline needs at least 4 azimuths, found " + elevationsRad.length);
        }
        for (double e : elevationsRad) {
            if (!(Math.abs(e) <= Math.PI / 2)) {
                throw new IllegalArgumentException("skyline elevation " + e + " rad is not in +-pi/2");
            }
        }
        this.elevationsRad = elevationsRad.clone();
    }

    public int azimuths() {
        return elevationsRad.length;
    }

    /** Elevation of sample {@code i}, at azimuth {@code 2 pi i / azimuths()}. */
    public double elevationRad(int i) {
        return elevationsRad[i];
    }

    /** Elevation at any azimuth, linear between samples. */
    public double elevationAtRad(double azimuthRad) {
        int n = elevationsRad.length;
        double position = azimuthRad / (2 * Math.PI);
        position = (position - Math.floor(position)) * n;
        int i = (int) position;
        double f = position - i;
        double left = elevationsRad[i % n];
        return left + f * (elevationsRad[(i + 1) % n] - left);
    }

    public double[] toArray() {
        return elevationsRad.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Skyline other && Arrays.equals(elevationsRad, other.elevationsRad);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elevationsRad);
    }

    @Override
    public String toString() {
        return "Skyline[" + elevationsRad.length + " azimuths]";
    }
}
