package space.outpost.construct.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import space.outpost.sky.Vector3;

/**
 * A way from the pad into an orbit about the Moon, by conics about the Earth and the Moon patched at the edge of the
 * Moon's sphere of influence. Positions from the body's centre, in the axes of the ICRF.
 *
 * @param chance that it takes
 * @param launch lift-off
 * @param parkingInclinationRad to the Earth's equator
 * @param coast in the parking orbit
 * @param injection the impulse that leaves the parking orbit
 * @param positionM of the injection, about the Earth
 * @param parkingMPerS velocity before it
 * @param injectionMPerS the change of velocity
 * @param arrival at perilune
 * @param edge about the Moon, in its sphere of influence
 * @param orbitNormal of the orbit about the Moon, unit vector
 * @param brakingMPerS size of the impulse at perilune
 * @param landing when the site is in the orbit's plane and how high the Sun stands then, if a landing was asked for
 */
public record Transfer(
        Chance chance,
        Instant launch,
        double parkingInclinationRad,
        Duration coast,
        Instant injection,
        Vector3 positionM,
        Vector3 parkingMPerS,
        Vector3 injectionMPerS,
        Instant arrival,
        Edge edge,
        Vector3 orbitNormal,
        double brakingMPerS,
        Optional<Landing> landing) {

    /**
     * Which of the chances of a day.
     *
     * @param day of the launch, 0 h UTC
     * @param flight from the injection to perilune
     * @param azimuthRad of the ascent, from north through east
     * @param parkingSide 1 or -1: which of the two planes of that inclination through the Moon, and so which of the
     *     day's two hours
     * @param orbitSide 1 or -1: which of the two planes about the Moon
     */
    public record Chance(Instant day, Duration flight, double azimuthRad, int parkingSide, int orbitSide) {}

    /**
     * Into the Moon's sphere of influence.
     *
     * @param at when
     * @param positionM from the Moon
     * @param velocityMPerS relative to the Moon
     * @param excessMPerS speed far away, in the Moon's field alone; 0 if bound
     */
    public record Edge(Instant at, Vector3 positionM, Vector3 velocityMPerS, double excessMPerS) {}

    /**
     * @param sunRad elevation of the Sun's centre at the site
     */
    public record Landing(Instant at, double sunRad) {}

    /** Both impulses together. */
    public double totalMPerS() {
        return injectionMPerS.length() + brakingMPerS;
    }

    /** Twice the energy of the way out about the Earth alone. */
    double c3M2PerS2() {
        double speed = parkingMPerS.plus(injectionMPerS).length();
        return speed * speed - 2 * PatchedConics.EARTH_GM / positionM.length();
    }
}
