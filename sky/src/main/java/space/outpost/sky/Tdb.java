package space.outpost.sky;

/**
 * A moment on barycentric dynamical time, the time of the JPL ephemerides.
 *
 * @param secondsJ2000 TDB seconds since 2000-01-01T12:00:00 TDB; a double resolves 0.2 us within a century
 */
public record Tdb(double secondsJ2000) {
    private static final double J2000_JULIAN_DATE = 2_451_545.0;
    static final double DAY_S = 86_400.0;
    static final double CENTURY_S = 36_525 * DAY_S;

    public Tdb {
        if (!Double.isFinite(secondsJ2000)) {
            throw new IllegalArgumentException("a time must be finite: " + secondsJ2000);
        }
    }

    public static Tdb ofJulianDate(double julianDate) {
        return new Tdb(secondsJ2000(julianDate));
    }

    public double julianDate() {
        return J2000_JULIAN_DATE + secondsJ2000 / DAY_S;
    }

    static double secondsJ2000(double julianDate) {
        return (julianDate - J2000_JULIAN_DATE) * DAY_S;
    }
}
