package space.outpost.cli.validate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.sky.Body;
import space.outpost.sky.Sky;
import space.outpost.survey.heat.Facet;
import space.outpost.survey.heat.HeatMapper;
import space.outpost.survey.heat.Regolith;
import space.outpost.survey.heat.SurfaceTemperature;
import space.outpost.survey.maps.MapQuantity;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;

/** How warm level ground is by latitude and hour, and the floors of craters that the Sun never reaches. */
final class HeatChecks {
    /** Twelve synodic months. */
    private static final Interval LUNAR_YEAR =
            Interval.of(Instant.parse("2030-01-01T00:00:00Z"), Duration.ofHours(8505));

    private static final double FIRST_HOUR = 8.5;

    /** Of the square about each floor whose walls are seen in the pixel; coarse, to take less than a minute each. */
    private static final double SIDE_M = 28_800;

    private static final double CELL_M = 480;

    /** Of the middle of a floor, along a side. */
    private static final int CELLS = 9;

    private static final String HAYNE = "Hayne et al. 2017, table A2, +-5 K";
    private static final String DIVINER = "Diviner: Hayne et al. 2017, figure A2";

    private HeatChecks() {}

    /** The middle of its floor; of de Gerlache, whose middle is lit at times, the deepest place. */
    record Crater(String name, double latitudeDeg, double longitudeDeg) {}

    static final List<Crater> CRATERS = List.of(
            new Crater("Haworth", -87.45, 354.83),
            new Crater("Shoemaker", -88.14, 45.91),
            new Crater("Faustini", -87.18, 84.31),
            new Crater("Shackleton", -89.67, 129.78),
            new Crater("de Gerlache", -88.40, 268.44));

    /** Level ground under a level horizon. */
    static List<Check> latitudes(Sky sky) {
        List<Check> checks = new ArrayList<>();
        Profile equator = level(sky, 0);
        String what = "level highlands at the equator, lunar year from 2030: ";
        checks.add(new Check(what + "noon", "K", 385, atHour(sky, equator, 0), 5, HAYNE));
        checks.add(new Check(what + "midnight", "K", 101, atHour(sky, equator, 12), 5, HAYNE));
        checks.add(new Check(what + "coldest", "K", 95, equator.min(), 5, HAYNE));
        checks.add(new Check(what + "hottest (387 to 397)", "K", 392, equator.max(), 5, "figures of the field"));
        double[][] nights = {
            {0, 107.5, 104.6, 102.4, 100.4, 98.9, 97.7, 96.3, 95.1, 94.1},
            {30, 105.1, 102.1, 99.9, 98.0, 96.7, 95.3, 94.0, 92.8, 91.8},
            {60, 94.5, 92.2, 89.9, 88.5, 87.0, 85.9, 84.4, 83.0, 82.3}
        };
        for (double[] night : nights) {
            Profile kelvin = night[0] == 0 ? equator : level(sky, night[0]);
            double worst = 0;
            for (int i = 1; i < night.length; i++) {
                double difference = atHour(sky, kelvin, FIRST_HOUR + i - 1) - night[i];
                worst = Math.abs(difference) > Math.abs(worst) ? difference : worst;
            }
            checks.add(new Check(
                    String.format(
                            Locale.ROOT, "night at %.0f deg, 8.5 to 16.5 h after noon: worst difference", night[0]),
                    "K",
                    0,
                    worst,
                    2,
                    DIVINER));
        }
        return checks;
    }

    private static Profile level(Sky sky, double latitudeDeg) {
        Place place = Place.ofDegrees(latitudeDeg, 0, 0);
        return SurfaceTemperature.of(
                        sky, place, Facet.LEVEL, new Skyline(new double[720]), LUNAR_YEAR, Regolith.lunar())
                .kelvin();
    }

    /** Mean over all days at longitude 0 of the temperature so many twenty-fourths of a day after noon. */
    private static double atHour(Sky sky, Profile kelvin, double hour) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < kelvin.size(); i++) {
            double sun =
                    sky.subPoint(Body.SUN, Times.instant(kelvin.timeNanos(i))).longitudeRad();
            double late = Math.IEEEremainder(-sun - 2 * Math.PI * hour / 24, 2 * Math.PI);
            // Samples of an hour are a thirtieth of a twenty-fourth of the lunar day apart.
            if (Math.abs(late) < 2 * Math.PI / 24 / 15) {
                sum += kelvin.value(i);
                n++;
            }
        }
        return sum / n;
    }

    static List<Check> floors(Sky sky, Terrain terrain, List<Crater> craters) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<Check> checks = new ArrayList<>();
        double coldest = Double.POSITIVE_INFINITY;
        for (Crater crater : craters) {
            Place middle = Place.ofDegrees(crater.latitudeDeg(), crater.longitudeDeg(), 0);
            Region square = Region.around(middle, SIDE_M, SIDE_M, CELL_M);
            Region floor = square.part((square.cols() - CELLS) / 2, (square.rows() - CELLS) / 2, CELLS, CELLS);
            Map<MapQuantity, float[]> maps = new HeatMapper(sky, terrain, square, LUNAR_YEAR, Regolith.lunar(), threads)
                    .maps(floor, EnumSet.of(MapQuantity.TEMPERATURE_MAX, MapQuantity.TEMPERATURE_MIN));
            checks.add(new Check(
                    "middle of " + crater.name() + "'s floor, 4.3 km, pixel 480 m: highest (0 to 110)",
                    "K",
                    55,
                    greatest(maps.getOrDefault(MapQuantity.TEMPERATURE_MAX, new float[0])),
                    55,
                    "figures of the field: cold traps"));
            for (float kelvin : maps.getOrDefault(MapQuantity.TEMPERATURE_MIN, new float[0])) {
                coldest = Math.min(coldest, kelvin);
            }
        }
        checks.add(new Check(
                "coldest on these floors (26 to 40)", "K", 33, coldest, 7, "figures of the field: permanent shadow"));
        return checks;
    }

    private static double greatest(float[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
