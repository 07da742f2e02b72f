package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.horizon.HorizonFile;
import space.outpost.survey.horizon.Horizons;
import space.outpost.survey.terrain.Region;

/**
 * Finds the horizons of a region part by part and keeps them in a {@link HorizonFile}. A run that was stopped at any
 * moment goes on where it was; the file appears when it is whole and does not depend on parts or stops.
 *
 * @param side of a part in cells
 */
public record HorizonRun(Region region, int directions, HorizonFile.Origin origin, Horizons horizons, int side) {
    private static final String FORMAT = "outpost horizon work 1";

    /**
     * Writes the file.
     *
     * @param fresh leave nothing of an older run
     * @throws InvalidInput if its folder cannot be written to, has no room, or another run is at work on it
     */
    public void into(Path file, boolean fresh, MapRun.Watch watch) {
        Path at = file.resolveSibling("." + file.getFileName() + ".work");
        List<String> manifest = List.of(
                FORMAT,
                "region: " + region,
                "parts: " + side + " cells a side",
                "directions: " + directions,
                "from: " + origin);
        try (WorkFolder work = WorkFolder.open(at, manifest, fresh)) {
            work.history().ifPresent(watch::say);
            Path kept = work.file("horizons.tif");
            try (HorizonFile to = HorizonFile.create(kept, region, directions, origin)) {
                new Parts(region.squares(side), work.file("journal.txt"), "looking", watch)
                        .finish(to::checksum, (part, done) -> to.write(part, horizons, done));
            }
            Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            work.remove();
        } catch (IOException e) {
            throw WorkFolder.stopped(file, e);
        }
    }
}
