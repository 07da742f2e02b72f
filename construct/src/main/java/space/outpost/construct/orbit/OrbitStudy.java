package space.outpost.construct.orbit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.construct.flight.Centre;
import space.outpost.model.Doc;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.scenario.Site;
import space.outpost.model.time.Interval;

/** What a study of an orbit asks: the file. */
@Doc(
        "An orbit about the Moon or the Earth, how it is flown, and what is asked of it. Give one of altitudes, elements and"
                + " family.")
public record OrbitStudy(
        @Doc("names the files that are written") String name,
        @Doc(value = "for the reader", byDefault = "''") String title,

        @Doc(value = "the body it goes about", byDefault = "moon")
        Centre centre,

        @Doc("instant at which the orbit is as told") Instant epoch,

        @Doc(value = "how long it is flown", min = 3600, max = 20 * 366 * 86_400.0)
        Duration span,

        @Doc("the orbit by its altitudes") Optional<Altitudes> altitudes,
        @Doc("the orbit by its elements") Optional<Elements> elements,
        @Doc("the orbit as a member of a family") Optional<Family> family,

        @Doc("a period that a publication gives: told if it disagrees")
        Optional<Duration> publishedPeriod,

        @Doc(value = "what flies", byDefault = "{}") Craft craft,

        @Doc(value = "what pulls and pushes it", byDefault = "{}")
        Physics forces,

        @Doc("how the orbit is held; none: it is left alone")
        Optional<Keeping> stationKeeping,

        @Doc(value = "places on the Moon whose view of it counts", byDefault = "[]")
        List<Observer> places,

        @Doc("a region about a pole that is to be covered") Optional<Region> region,

        @Doc(value = "antennas on the Earth", byDefault = "[]")
        List<GroundStation> groundStations,

        @Doc("radio to the Earth") Optional<Radio> radio,

        @Doc(value = "further craft: the same orbit, shifted", byDefault = "[]")
        List<Companion> companions,

        @Doc(value = "how far the samples in files may be off", byDefault = "1 m", min = 1e-3, max = 1e5)
        double toleranceM) {

    public OrbitStudy {
        places = List.copyOf(places);
        groundStations = List.copyOf(groundStations);
        companions = List.copyOf(companions);
    }

    public Interval interval() {
        return Interval.of(epoch, span);
    }

    /** An ellipse by its heights over the sphere: 1737.4 km the Moon's, 6378.1366 km the Earth's. */
    @Doc("An ellipse by its least and greatest altitude. Angles are to the Moon's equator, nodes counted from the"
            + " meridian of longitude 0 at the epoch; about the Earth, to the equator of 2000 and from its equinox.")
    public record Altitudes(
            @Doc("least altitude") double periapsisM,
            @Doc("greatest altitude") double apoapsisM,

            @Doc(value = "to the equator", min = 0, max = Math.PI)
            double inclinationRad,

            @Doc(value = "longitude of the ascending node at the epoch", byDefault = "0 deg")
            double ascendingNodeRad,

            @Doc(value = "90 deg: periapsis north, apoapsis over the south", byDefault = "90 deg")
            double argumentOfPeriapsisRad,

            @Doc(value = "at the epoch; 0 deg: at periapsis", byDefault = "0 deg")
            double meanAnomalyRad) {}

    /** An ellipse by Kepler's elements. */
    @Doc("An ellipse by Kepler's elements; axes as for altitudes.")
    public record Elements(
            @Doc("half the long axis") double semiMajorAxisM,

            @Doc(value = "0 for a circle", min = 0, max = 0.999)
            double eccentricity,

            @Doc(value = "to the equator", min = 0, max = Math.PI)
            double inclinationRad,

            @Doc(value = "longitude of the ascending node at the epoch", byDefault = "0 deg")
            double ascendingNodeRad,

            @Doc(value = "from the node to periapsis", byDefault = "0 deg")
            double argumentOfPeriapsisRad,

            @Doc(value = "at the epoch; 0 deg: at periapsis", byDefault = "0 deg")
            double meanAnomalyRad) {}

    /** A kind of orbit with few choices left. */
    @Doc("A kind of orbit about the Moon with few choices left.")
    public record Family(
            @Doc("which") Kind kind,

            @Doc(value = "of a circular, polar or low frozen orbit", byDefault = "100 km")
            double altitudeM,

            @Doc(value = "of a circular or low frozen orbit", byDefault = "90 deg", min = 0, max = Math.PI)
            double inclinationRad,

            @Doc(value = "least altitude of an elliptical frozen orbit", byDefault = "200 km")
            double periapsisM,

            @Doc(value = "greatest altitude of an elliptical frozen orbit", byDefault = "16000 km")
            double apoapsisM,

            @Doc(value = "over which pole the long part of the orbit is", byDefault = "south")
            Pole pole,

            @Doc(
                    value = "of a halo orbit: greatest distance from the plane of the Moon's motion; of a distant"
                            + " retrograde orbit: least distance from the Moon",
                    byDefault = "13000 km",
                    min = 1e5,
                    max = 1.2e8)
            double amplitudeM,

            @Doc("of a near-rectilinear halo orbit; none: two in nine synodic months over nine, 6.56 d")
            Optional<Duration> period) {}

    /** Families that are known by name. */
    public enum Kind {
        CIRCULAR,
        POLAR,
        FROZEN_LOW,
        FROZEN_ELLIPTICAL,
        HALO_L1,
        HALO_L2,
        NRHO,
        DISTANT_RETROGRADE;

        /** Whether it lives on the Earth's pull as much as on the Moon's, and is made in the three-body problem. */
        public boolean isThreeBody() {
            return switch (this) {
                case CIRCULAR, POLAR, FROZEN_LOW, FROZEN_ELLIPTICAL -> false;
                case HALO_L1, HALO_L2, NRHO, DISTANT_RETROGRADE -> true;
            };
        }
    }

    public enum Pole {
        NORTH,
        SOUTH
    }

    @Doc("What flies.")
    public record Craft(
            @Doc(value = "at the epoch", byDefault = "1200 kg", min = 0.1, max = 1e7)
            double massKg,

            @Doc(value = "cross-section to sunlight", byDefault = "20 m2", min = 0, max = 1e6)
            double areaM2,

            @Doc(value = "of radiation pressure: 1 black, 1.3 usual, 2 a mirror", byDefault = "1.3", min = 0, max = 2)
            double reflection,

            @Doc(value = "of its engine, in seconds", byDefault = "300", min = 20, max = 10_000)
            double specificImpulse) {}

    @Doc("What pulls and pushes the craft, besides the centre as a point.")
    public record Physics(
            @Doc(value = "degree and order of the Moon's field, 0 for a point", byDefault = "10", min = 0, max = 10)
            int moonDegree,

            @Doc(value = "the Earth on a motion about the Moon, the Moon on one about the Earth", byDefault = "true")
            boolean otherBody,

            @Doc(value = "the Sun's pull", byDefault = "true")
            boolean sun,

            @Doc(value = "pressure of sunlight", byDefault = "true")
            boolean radiation,

            @Doc(value = "the Earth's flattening, about the Earth", byDefault = "true")
            boolean earthOblate) {}

    @Doc(
            "Station keeping by impulses. About one body the mean elements of the period to come are brought to those of the"
                    + " first; an orbit of the three-body problem is aimed once a revolution at where it should be a revolution"
                    + " later, from a state that is off by errors of navigation.")
    public record Keeping(
            @Doc(value = "of an ellipse", byDefault = "27.3 d", min = 86_400)
            Duration every,

            @Doc(
                    value = "of navigation, each axis, one sigma; three-body orbits",
                    byDefault = "1 km",
                    min = 0,
                    max = 1e6)
            double positionErrorM,

            @Doc(value = "the same of velocity", byDefault = "1 cm/s", min = 0, max = 100)
            double speedErrorMPerS) {}

    @Doc("A place on the Moon that looks for the orbiter.")
    public record Observer(
            @Doc("a site of the atlas, or a name of your own with `at`")
            String site,

            @Doc("the place, if it is not a site of the atlas")
            Optional<Site.Coordinates> at,

            @Doc(value = "height of the antenna over the ground", byDefault = "10 m", min = 0, max = 1000)
            double mastM) {}

    @Doc("A region about a pole: how much of the time its places, on level ground, see at least one craft.")
    public record Region(
            @Doc(value = "that it reaches from the pole of the same sign", min = -Math.PI / 2, max = Math.PI / 2)
            double latitudeRad,

            @Doc(value = "least elevation that counts", byDefault = "10 deg", min = 0, max = Math.PI / 2)
            double maskRad) {}

    @Doc("Radio from the orbiter to the Earth.")
    public record Radio(
            @Doc("carrier") double frequencyHz,
            @Doc("radiated into the antenna") double powerW,
            @Doc("diameter of the orbiter's dish") double dishM,

            @Doc(value = "of the orbiter's dish", byDefault = "0.6", min = 0.01, max = 1)
            double efficiency,

            @Doc("diameter of the dish on the Earth") double groundDishM,

            @Doc(value = "of the dish on the Earth", byDefault = "0.65", min = 0.01, max = 1)
            double groundEfficiency,

            @Doc(value = "noise temperature of the receiver", byDefault = "150 K", min = 1)
            double noiseK,

            @Doc(value = "all losses but free space", byDefault = "2 dB")
            double lossesDb,

            @Doc(value = "Eb/N0 that the code needs", byDefault = "4.5 dB")
            double requiredDb,

            @Doc(value = "kept over it", byDefault = "3 dB") double marginDb,
            @Doc("the most that the modem does") double rateBitsPerS) {}

    @Doc(
            "One more craft on the same orbit, shifted; orbits of the three-body problem shift by their mean anomaly only.")
    public record Companion(
            @Doc("name") String id,

            @Doc(value = "added to the node", byDefault = "0 deg")
            double ascendingNodeRad,

            @Doc(value = "added to the argument of periapsis", byDefault = "0 deg")
            double argumentOfPeriapsisRad,

            @Doc(value = "added to the mean anomaly", byDefault = "0 deg")
            double meanAnomalyRad) {}
}
