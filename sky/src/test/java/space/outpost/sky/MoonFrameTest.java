package space.outpost.sky;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against the example printed in NAIF's kernel moon_de440_220930.tf: the Earth from the Moon, 2022-09-30 TDB, km. */
class MoonFrameTest {
    private static final Tdb EPOCH = new Tdb(717_768_000.0);
    private static final Vector3 EARTH_IN_ME = new Vector3(374_008.654, -23_435.970, 10_141.334).times(1000);
    private static final Vector3 EARTH_IN_PA = new Vector3(373_997.028, -23_558.987, 10_284.057).times(1000);
    private static final double ARCSEC = Math.toRadians(1.0 / 3600);

    private static Rotation principalToMeanEarth(int deNumber) {
        return MoonFrame.principalToMeanEarth(deNumber).orElseThrow();
    }

    @Test
    void de440TurnsPrincipalAxesIntoMeanEarthAsNaifDoes() {
        assertThat(principalToMeanEarth(440)
                        .apply(EARTH_IN_PA)
                        .minus(EARTH_IN_ME)
                        .length())
                .isLessThan(2);
    }

    @Test
    void embeddedSkyHasTheEarthWhereDe440HasIt() {
        Vector3 ours = Sky.embedded().positionM(Body.EARTH, EPOCH);
        assertThat(ours.angleRad(EARTH_IN_ME) / ARCSEC).isLessThan(0.3);
        assertThat(Math.abs(ours.length() - EARTH_IN_ME.length())).isLessThan(25);
    }

    /** The axes of inertia have moved by arcseconds from one ephemeris to the next, not more. */
    @Test
    void principalAxesOfOtherEphemeridesAreNearby() {
        Vector3 reference = principalToMeanEarth(440).apply(EARTH_IN_PA);
        for (int number : new int[] {421, 430, 431, 441}) {
            assertThat(principalToMeanEarth(number).apply(EARTH_IN_PA).angleRad(reference) / ARCSEC)
                    .isLessThan(0.3);
        }
        assertThat(principalToMeanEarth(405).apply(EARTH_IN_PA).angleRad(reference) / ARCSEC)
                .isLessThan(6);
    }
}
