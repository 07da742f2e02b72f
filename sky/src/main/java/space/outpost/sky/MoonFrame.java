package space.outpost.sky;

import java.util.Optional;
import space.outpost.model.io.InvalidInput;

/**
 * MOON_ME out of a DE file's librations: a constant rotation from the principal axes of that DE to the mean-Earth frame
 * of DE421, in which the lunar maps are made.
 *
 * <ul>
 *   <li>DE421: Williams, Boggs, Folkner 2008, "DE421 Lunar Orbit, Physical Librations, and Surface Coordinates", JPL
 *       IOM 335-JW,DB,WF-20080314-001.
 *   <li>DE430, DE431: the same authors 2013, "DE430 Lunar Orbit, Physical Librations, and Surface Coordinates", JPL IOM
 *       335-JW,DB,WF-20130722-016: PA430 to ME421.
 *   <li>DE440, DE441: Park et al. 2021, AJ 161, 105; NAIF kernel moon_de440_220930.tf.
 *   <li>DE405: fitted to DE440's MOON_ME over 2000-2029, as none is published. What is left over: docs/sky.md.
 * </ul>
 */
final class MoonFrame {
    private final Ephemeris ephemeris;
    private final Rotation principalToMeanEarth;

    /** @throws InvalidInput if the angles of this DE's principal axes are not known */
    MoonFrame(Ephemeris ephemeris) {
        this.ephemeris = ephemeris;
        principalToMeanEarth = principalToMeanEarth(ephemeris.number())
                .orElseThrow(() -> new InvalidInput(
                        ephemeris.source(),
                        "byte 2840",
                        "DE" + ephemeris.number() + ", whose lunar axes are not known here",
                        "DE405, DE421, DE430, DE431, DE440 or DE441"));
    }

    /** Empty for a DE whose angles are not known. */
    static Optional<Rotation> principalToMeanEarth(int deNumber) {
        return switch (deNumber) {
            case 405 -> Optional.of(rotation(62.717, 79.122, 0.248));
            case 421 -> Optional.of(rotation(67.92, 78.56, 0.30));
            case 430, 431 -> Optional.of(rotation(67.737, 78.627, 0.295));
            case 440, 441 -> Optional.of(rotation(67.8526, 78.6944, 0.2785));
            default -> Optional.empty();
        };
    }

    Rotation icrfToMoonMe(double tdbS) {
        return principalToMeanEarth.after(ephemeris.icrfToPrincipalAxes(tdbS));
    }

    /** Angles in arcseconds about z, y and x that turn ME into PA, as published; the inverse turns PA into ME. */
    private static Rotation rotation(double aboutZ, double aboutY, double aboutX) {
        return Rotation.aboutX(-arcsec(aboutX))
                .after(Rotation.aboutY(-arcsec(aboutY)))
                .after(Rotation.aboutZ(-arcsec(aboutZ)));
    }

    private static double arcsec(double angle) {
        return Math.toRadians(angle / 3600);
    }
}
