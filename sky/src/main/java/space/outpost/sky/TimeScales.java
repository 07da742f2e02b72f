package space.outpost.sky;

import java.time.Instant;

/**
 * From UTC to the ephemeris' time and back: UTC + leap seconds = TAI, + 32.184 s = TT, + periodic terms = TDB.
 *
 * <p>TDB - TT by the seven leading terms of Fairhead and Bretagnon (1990, A&amp;A 229, 240) as given in USNO Circular 179,
 * eq. 2.6: within 10 us of the full series from 1600 to 2200, so 10 mm in the Moon's place.
 */
final class TimeScales {
    static final long J2000_UNIX_S = 946_728_000L;
    private static final double TT_MINUS_TAI_S = 32.184;

    private final LeapSeconds leapSeconds;

    TimeScales(LeapSeconds leapSeconds) {
        this.leapSeconds = leapSeconds;
    }

    LeapSeconds leapSeconds() {
        return leapSeconds;
    }

    double ttS(Instant utc) {
        long whole = utc.getEpochSecond() - J2000_UNIX_S + leapSeconds.taiMinusUtcS(utc);
        return whole + (TT_MINUS_TAI_S + utc.getNano() * 1e-9);
    }

    double tdbS(Instant utc) {
        double tt = ttS(utc);
        return tt + tdbMinusTtS(tt);
    }

    /** The UTC instant of a TDB moment, to a microsecond; within a leap second, the second after it. */
    Instant utc(double tdbS) {
        double taiS = tdbS - tdbMinusTtS(tdbS) - TT_MINUS_TAI_S;
        double whole = Math.floor(taiS);
        long taiUnixS = J2000_UNIX_S + (long) whole;
        long unixS = taiUnixS - leapSeconds.taiMinusUtcS(taiUnixS);
        unixS = taiUnixS - leapSeconds.taiMinusUtcS(unixS);
        return Instant.ofEpochSecond(unixS, Math.round((taiS - whole) * 1e6) * 1_000L);
    }

    private static double tdbMinusTtS(double ttS) {
        double t = ttS / Tdb.CENTURY_S;
        return 0.001657 * Math.sin(628.3076 * t + 6.2401)
                + 0.000022 * Math.sin(575.3385 * t + 4.2970)
                + 0.000014 * Math.sin(1256.6152 * t + 6.1969)
                + 0.000005 * Math.sin(606.9777 * t + 4.0212)
                + 0.000005 * Math.sin(52.9691 * t + 0.4444)
                + 0.000002 * Math.sin(21.3299 * t + 5.5431)
                + 0.000010 * t * Math.sin(628.3076 * t + 4.2490);
    }
}
