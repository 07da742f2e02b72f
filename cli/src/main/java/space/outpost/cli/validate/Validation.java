package space.outpost.cli.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import space.outpost.survey.Survey;

/**
 * Everything that can be checked against a published figure or an independent program.
 *
 * @param groups in the order they are printed
 * @param skipped what could not be checked, and what it needs
 */
public record Validation(List<Group> groups, List<String> skipped) {

    /** Checks that are computed together. */
    public record Group(String name, Supplier<List<Check>> checks) {
        public List<Check> run() {
            return checks.get();
        }
    }

    /**
     * Closing {@code survey} is the caller's, after the last group has run.
     *
     * @param quick whether to leave out what takes minutes
     */
    public static Validation of(Survey survey, Optional<Path> data, boolean quick) {
        List<Group> groups = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        groups.add(new Group("sky at the pole", () -> SkyChecks.pole(survey.sky())));
        groups.add(new Group("relay orbit", () -> SkyChecks.relay(survey.sky())));
        groups.add(new Group("orbits", () -> OrbitChecks.orbits(survey.sky())));
        groups.add(new Group("relay, flown", () -> OrbitChecks.relay(survey.sky())));
        groups.add(new Group("links", OrbitChecks::links));
        groups.add(new Group("transfer budgets", () -> TransferChecks.budgets(survey.sky())));
        groups.add(new Group("launches", () -> TransferChecks.launches(survey.sky())));
        groups.add(new Group("landing budgets", LandingChecks::budgets));
        groups.add(new Group("Luna-25", LandingChecks::luna25));
        groups.add(new Group("periods", LandingChecks::periods));
        groups.add(new Group("light from the atlas", () -> LightChecks.atlas(survey)));
        groups.add(new Group("temperature by latitude", () -> HeatChecks.latitudes(survey.sky())));
        if (quick) {
            skipped.add("missions designed anew, which take minutes");
        } else {
            groups.add(new Group("Chang'e-5", () -> MissionChecks.changE5(survey.sky())));
            groups.add(new Group("Artemis I", () -> ArtemisChecks.flight(survey.sky())));
        }
        reference(data, "ephemeris/de440_me_reference_600_epochs.csv", skipped)
                .ifPresent(file -> groups.add(new Group("DE440", () -> SkyChecks.de440(survey.sky(), file))));
        if (survey.terrain().isEmpty()) {
            skipped.add("skylines and light on terrain grids: give --data DIR with a folder terrain");
        } else {
            reference(data, "reference/connecting_ridge_horizon_lunarwindow.csv", skipped)
                    .ifPresent(file -> groups.add(new Group("skyline", () -> LightChecks.skyline(survey, file))));
            reference(data, "reference/illumination_points.csv", skipped)
                    .ifPresent(file -> groups.add(new Group("illumination", () -> LightChecks.points(survey, file))));
            if (quick) {
                skipped.add("permanent shadow and cold traps, which take minutes");
            } else if (ShadowChecks.canRun(survey)) {
                groups.add(new Group("permanent shadow", () -> ShadowChecks.cap(survey, ShadowChecks.POINTS)));
                groups.add(new Group(
                        "cold traps",
                        () -> HeatChecks.floors(survey.sky(), survey.terrain().orElseThrow(), HeatChecks.CRATERS)));
            } else {
                skipped.add(
                        "permanent shadow and cold traps of the polar cap: need a grid of the cap of 200 m or more");
            }
        }
        return new Validation(List.copyOf(groups), List.copyOf(skipped));
    }

    private static Optional<Path> reference(Optional<Path> data, String name, List<String> skipped) {
        Optional<Path> file = data.map(d -> d.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            skipped.add("what needs " + name + ", which is not in the data directory");
        }
        return file;
    }
}
