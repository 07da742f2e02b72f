package space.outpost.sky;

import java.time.Instant;

/**
 * From the ICRF to the rotating Earth: IAU 2006 precession with frame bias (Fukushima-Williams angles, Capitaine et al.
 * 2003; IERS Conventions 2010, 5.6.4), the four largest terms of nutation (within 0.5 arcsec of IAU 2000A), sidereal time
 * from the Earth rotation angle. UT1 is taken as UTC (within 0.9 s as long as leap seconds are kept), polar motion (0.3
 * arcsec) as nil.
 */
final class EarthRotation {
    private EarthRotation() {}

    static Rotation icrfToEarthFixed(Instant utc, double ttS) {
        double t = ttS / Tdb.CENTURY_S;
        double gamma = arcsec(-0.052928 + t * (10.556378 + t * (0.4932044 - t * 0.00031238)));
        double phi = arcsec(84381.412819 + t * (-46.811016 + t * (0.0511268 + t * 0.00053289)));
        double psi = arcsec(-0.041775 + t * (5038.481484 + t * (1.5584175 - t * 0.00018522)));
        double obliquity = arcsec(84381.406 + t * (-46.836769 + t * (-0.0001831 + t * 0.00200340)));

        double node = Math.toRadians(125.04452 - 1934.136261 * t);
        double sun = 2 * Math.toRadians(280.4665 + 36000.7698 * t);
        double moon = 2 * Math.toRadians(218.3165 + 481267.8813 * t);
        double inLongitude = arcsec(-17.2064 * Math.sin(node)
                - 1.3171 * Math.sin(sun)
                - 0.2276 * Math.sin(moon)
                + 0.2075 * Math.sin(2 * node));
        double inObliquity = arcsec(9.2052 * Math.cos(node)
                + 0.5730 * Math.cos(sun)
                + 0.0978 * Math.cos(moon)
                - 0.0897 * Math.cos(2 * node));

        double days = (utc.getEpochSecond() - TimeScales.J2000_UNIX_S + utc.getNano() * 1e-9) / Tdb.DAY_S;
        double rotationAngle = 2 * Math.PI * (0.7790572732640 + 0.00273781191135448 * days + days % 1);
        double siderealTime = rotationAngle
                + arcsec(0.014506 + t * (4612.156534 + t * 1.3915817))
                + inLongitude * Math.cos(obliquity);
        return Rotation.aboutZ(siderealTime)
                .after(Rotation.aboutX(-(obliquity + inObliquity)))
                .after(Rotation.aboutZ(-(psi + inLongitude)))
                .after(Rotation.aboutX(phi))
                .after(Rotation.aboutZ(gamma));
    }

    private static double arcsec(double angle) {
        return Math.toRadians(angle / 3600);
    }
}
