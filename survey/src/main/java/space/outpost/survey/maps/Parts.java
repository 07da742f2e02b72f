package space.outpost.survey.maps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import space.outpost.survey.terrain.Region;

/**
 * Works off the parts of a region one by one. A journal keeps which are finished, so that a run stopped at any moment
 * loses only the part it was at.
 *
 * @param doing what is said to be going on
 */
record Parts(List<Region> parts, Path journal, String doing, MapRun.Watch watch) {
    /** Where finished parts are kept. */
    @FunctionalInterface
    interface Store {
        /** Of what is stored of a part, whether it was finished or not. */
        int checksum(Region part) throws IOException;
    }

    /** What is to be done with a part. */
    @FunctionalInterface
    interface Work {
        /**
         * Finishes a part and waits until it is on the disk.
         *
         * @param done hears how much of it is done, from 0 to 1
         * @return the store's checksum of it
         */
        int finish(Region part, DoubleConsumer done) throws IOException;
    }

    /** Finishes every part that the journal has not, or whose checksum is not what the journal says. */
    void finish(Store store, Work work) throws IOException {
        watch.progress(doing, 0, cells(parts));
        List<Journal.Entry> finished = new ArrayList<>();
        List<Region> due = new ArrayList<>();
        List<Journal.Entry> written = Journal.read(journal);
        for (Region part : parts) {
            Optional<Journal.Entry> entry =
                    written.stream().filter(e -> e.isOf(part)).reduce((first, last) -> last);
            if (entry.isPresent() && entry.get().checksum() == store.checksum(part)) {
                finished.add(entry.get());
            } else {
                due.add(part);
            }
        }
        if (!finished.isEmpty()) {
            watch.say(finished.size() + " of " + parts.size() + " parts are finished already");
        }
        try (Journal entries = Journal.from(journal, finished)) {
            long left = cells(due);
            long done = 0;
            for (Region part : due) {
                long before = done;
                int checksum =
                        work.finish(part, share -> watch.progress(doing, before + (long) (share * part.size()), left));
                entries.add(Journal.Entry.of(part, checksum));
                done += part.size();
                watch.progress(doing, done, left);
            }
        }
    }

    private static long cells(List<Region> regions) {
        return regions.stream().mapToLong(Region::size).sum();
    }
}
