package space.outpost.survey.light;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.sky.Body;
import space.outpost.sky.BodyTrack;
import space.outpost.sky.Sky;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.horizon.HorizonEngine;
import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.SyntheticGrids;
import space.outpost.survey.terrain.Terrain;

/** Hills near the south pole in whose sky light comes and goes, on a grid with a hole. */
final class HillyRegion implements AutoCloseable {
    static final double MAST_M = 2;
    static final int DIRECTIONS = 720;

    final Sky sky = Sky.embedded();
    final Terrain terrain;
    final Region region;

    HillyRegion(double cellM, int halfCells) {
        Raster grid = SyntheticGrids.polar("hills", cellM, 4000, -9000, halfCells, p -> {
            double east = Math.cos(p.latitudeRad()) * Math.sin(p.longitudeRad()) * Place.MOON_RADIUS_M / cellM;
            double north = Math.cos(p.latitudeRad()) * Math.cos(p.longitudeRad()) * Place.MOON_RADIUS_M / cellM;
            if (Math.hypot(east - 4000 / cellM, north + 9000 / cellM - 3) < 2.5) {
                return Double.NaN;
            }
            double bowl = (Math.pow(east - 4000 / cellM, 2) + Math.pow(north + 9000 / cellM, 2)) / halfCells;
            return cellM * (0.02 * bowl + 0.25 * Math.sin(0.31 * east + 0.12 * north) + 0.4 * Math.sin(0.17 * north));
        });
        terrain = Terrain.of(List.of(grid));
        region = Region.whole(grid);
    }

    HorizonEngine engine(int threads) {
        return new HorizonEngine(terrain, threads, 60_000);
    }

    HorizonCube cube(Region part) {
        return HorizonCube.of(engine(1), part, DIRECTIONS, MAST_M);
    }

    BodyTrack track(Body body, String start, Duration step, int count) {
        return sky.track(body, Instant.parse(start), step, count);
    }

    Place eye(int col, int row) {
        return region.place(col, row).withHeight(MAST_M);
    }

    /** A cell's horizon by azimuth, so finely that its bends are kept. */
    static Skyline skyline(HorizonCube cube, int col, int row) {
        int fine = 16 * cube.directions();
        double north = cube.region().northBearingRad(col, row);
        int cell = cube.region().index(col, row);
        return new Skyline(IntStream.range(0, fine)
                .mapToDouble(i -> cube.elevationRad(cell, 2 * Math.PI * i / fine + north))
                .toArray());
    }

    @Override
    public void close() {
        terrain.close();
    }
}
