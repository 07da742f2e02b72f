package space.outpost.cli.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import space.outpost.construct.Construct;
import space.outpost.construct.mission.Mission;
import space.outpost.construct.mission.MissionDesign;
import space.outpost.construct.mission.MissionFile;
import space.outpost.sky.Sky;

/** Missions designed anew, beside what was flown. */
final class MissionChecks {
    /** "Within hours": less than half a day. */
    private static final double HOURS = 12;

    private static final double PART = 0.05;
    private static final String FLOWN = "flown, Chang'e-5";

    private MissionChecks() {}

    static List<Check> changE5(Sky sky) {
        MissionDesign design = Construct.under(sky).design(example("change-5.yaml"));
        List<Check> checks = new ArrayList<>();
        checks.add(late("LOI-1", design.burn("LOI-1").start(), "2020-11-28T12:58:00Z"));
        checks.add(minutes("LOI-1", design, 17, PART * 17));
        checks.add(late("LOI-2", design.burn("LOI-2").start(), "2020-11-29T12:23:00Z"));
        checks.add(late("landing", design.event("touchdown").at(), "2020-12-01T15:11:00Z"));
        checks.add(late("ascent", design.event("lift-off from the Moon").at(), "2020-12-03T15:10:00Z"));
        checks.add(late("docking", design.event("docking").at(), "2020-12-05T21:42:00Z"));
        checks.add(late("TEI-1", design.burn("TEI-1").start(), "2020-12-12T01:54:00Z"));
        checks.add(late("TEI-2", design.burn("TEI-2").start(), "2020-12-13T01:51:00Z"));
        // It hangs on the orbiter's mass by then, which is assumed.
        checks.add(minutes("TEI-2", design, 22, Double.POSITIVE_INFINITY));
        checks.add(speed("translunar injection", 3276, deltaV(design, "TLI"), 0.03));
        checks.add(speed("low orbit to surface", 2180, deltaV(design, "descent"), 0.03));
        checks.add(
                speed("surface to low orbit", 1968, deltaV(design, "ascent", "phasing", "across", "matching"), 0.03));
        checks.add(speed(
                "injection to low orbit",
                952,
                deltaV(design, "LOI-1", "perilune trim", "LOI-2"),
                Double.POSITIVE_INFINITY));
        checks.add(speed(
                "low orbit to transearth injection", 1256, deltaV(design, "TEI-1", "TEI-2"), Double.POSITIVE_INFINITY));
        return checks;
    }

    private static Check late(String what, Instant ours, String flown) {
        double hours = Duration.between(Instant.parse(flown), ours).toSeconds() / 3600.0;
        return new Check(
                "Chang'e-5 designed from its launch: " + what + " after the flown one", "h", 0, hours, HOURS, FLOWN);
    }

    private static Check minutes(String burn, MissionDesign design, double flown, double tolerance) {
        return new Check(
                "Chang'e-5 designed from its launch: length of " + burn,
                "min",
                flown,
                design.burn(burn).durationS() / 60,
                tolerance,
                FLOWN);
    }

    /** Budgets with 5 % reserve, which is taken off. */
    private static Check speed(String what, double budgetMPerS, double ours, double part) {
        double published = budgetMPerS / 1.05;
        return new Check(
                "Chang'e-5 designed: " + what, "m/s", published, ours, part * published, "PMC7385728 Table 4 less 5 %");
    }

    private static double deltaV(MissionDesign design, String... burns) {
        return List.of(burns).stream()
                .mapToDouble(b -> design.burn(b).deltaVMPerS())
                .sum();
    }

    private static Mission example(String name) {
        try (InputStream in = Objects.requireNonNull(MissionChecks.class.getResourceAsStream("missions/" + name))) {
            return MissionFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
