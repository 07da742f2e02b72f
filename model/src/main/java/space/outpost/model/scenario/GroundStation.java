package space.outpost.model.scenario;

import space.outpost.model.Doc;

/** An antenna on the Earth. */
@Doc("An antenna on the Earth that can talk to the station while the Moon is in its view.")
public record GroundStation(
        @Doc("name") String id,

        @Doc(value = "geodetic, north positive", min = -Math.PI / 2, max = Math.PI / 2)
        double latitudeRad,

        @Doc(value = "east", min = -Math.PI, max = 2 * Math.PI)
        double longitudeRad,

        @Doc(value = "over the ellipsoid", byDefault = "0 m", min = -500, max = 9000)
        double altitudeM,

        @Doc(value = "least elevation at which it works", byDefault = "10 deg", min = 0, max = Math.PI / 2)
        double minElevationRad) {}
