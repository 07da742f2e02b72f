package space.outpost.construct.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** A kind of rocket. */
@Doc("A kind of rocket.")
public record Launcher(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("partner that provides it") String partner,
        @Doc("no launch before; absent: from the start") Optional<Instant> from,
        @Doc("no launch from then on; absent: to the end") Optional<Instant> until,

        @Doc("spaceports it can start from") List<String> spaceports,

        @Doc("mass it brings to an energy, by rising energy; between two rows linear, beyond them nothing")
        List<Capability> capability,

        @Doc(value = "launches in any 365 days", min = 1, max = 1000)
        int perYear,

        @Doc(value = "from one flight with it to the next", byDefault = "0 d", min = 0)
        Duration spacing,

        @Doc(value = "chance that a launch succeeds", byDefault = "1", min = 0.01, max = 1)
        double reliability,

        @Doc(value = "no launch for so long after a failure", byDefault = "180 d", min = 0)
        Duration standDown,

        @Doc(value = "mean slip of its first launch (exponential)", byDefault = "0 d", min = 0)
        Duration slip,

        @Doc(
                value = "what each success multiplies the mean slip with, a failure sets it back to the first",
                byDefault = "1",
                min = 0,
                max = 1)
        double learning,

        @Doc(value = "of a launch, in any one unit", byDefault = "0", min = 0)
        double cost) {

    public Launcher {
        spaceports = List.copyOf(spaceports);
        capability = List.copyOf(capability);
    }

    /** As it is if it is not launched from then on. */
    Launcher until(Instant end) {
        return new Launcher(
                id,
                title,
                partner,
                from,
                Loss.earlier(until, end),
                spaceports,
                capability,
                perYear,
                spacing,
                reliability,
                standDown,
                slip,
                learning,
                cost);
    }

    /** Mass to a launch energy. */
    @Doc("Mass to a launch energy.")
    public record Capability(
            @Doc(value = "launch energy in km2/s2; about -2 for the Moon", min = -61, max = 100)
            double c3Km2PerS2,

            @Doc(value = "injected mass", min = 0) double massKg) {}

    /** Injected mass at a launch energy; 0 above the last row, the first row's below it. */
    double massKg(double c3) {
        if (c3 <= capability.getFirst().c3Km2PerS2()) {
            return capability.getFirst().massKg();
        }
        for (int i = 1; i < capability.size(); i++) {
            Capability low = capability.get(i - 1);
            Capability high = capability.get(i);
            if (c3 <= high.c3Km2PerS2()) {
                double part = (c3 - low.c3Km2PerS2()) / (high.c3Km2PerS2() - low.c3Km2PerS2());
                return low.massKg() + part * (high.massKg() - low.massKg());
            }
        }
        return 0;
    }
}
