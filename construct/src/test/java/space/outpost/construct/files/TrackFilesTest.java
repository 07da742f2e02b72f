package space.outpost.construct.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;
import space.outpost.model.io.InvalidInput;
import space.outpost.sky.Sky;

class TrackFilesTest {
    private static final double TOLERANCE_M = 1;

    private final Space space = new Space(Sky.embedded());
    private final AbsoluteDate start = space.date(Instant.parse("2026-01-01T00:00:00Z"));

    @Example
    void samplesAreAsRareAsTheirToleranceAllows() {
        Trajectory way = way(Centre.MOON, start, 86_400);

        Track.Sampled fine = Track.sample(way, space, Centre.MOON, TOLERANCE_M);
        Track.Sampled coarse = Track.sample(way, space, Centre.MOON, 1000);

        assertThat(fine.errorM()).isLessThan(TOLERANCE_M).isPositive();
        assertThat(coarse.track().size()).isLessThan(fine.track().size()).isGreaterThan(10);
        AbsoluteDate between = start.shiftedBy(12_345.678);
        assertThat(apartM(fine.track(), way, between)).isLessThan(TOLERANCE_M);
        Vector3D speed = way.at(between, space.inertial(Centre.MOON)).getVelocity();
        assertThat(fine.track().at(between).getVelocity().subtract(speed).getNorm())
                .isLessThan(0.01);
    }

    @Example
    void everyFileOfATrajectoryReadsBackAsTheSameTrajectory() {
        for (Centre centre : Centre.values()) {
            List<Track> coasts =
                    List.of(track(way(centre, start, 40_000)), track(way(centre, start.shiftedBy(40_000), 30_000)));
            same(
                    OemFile.read("x.oem", OemFile.write("relay", coasts, List.of("a comment"), start, space), space),
                    coasts);
            same(TrackCsv.read("x.csv", TrackCsv.write(coasts, space), space), coasts);
            same(CzmlFile.read("x.czml", CzmlFile.write("relay", coasts, space), space), coasts);
        }
    }

    @Example
    void aParameterMessageKeepsStateCraftAndBurns() {
        SpacecraftState state = way(Centre.MOON, start, 60).startState();
        Burn.Impulse burn = new Burn.Impulse(start.shiftedBy(100), new Vector3D(1, -2, 3.5), 312);
        OpmFile.Contents contents =
                new OpmFile.Contents(Centre.MOON, state, new Forces.Radiation(20, 1.3), List.of(burn));

        OpmFile.Contents read = OpmFile.read("x.opm", OpmFile.write("relay", contents, space), space);

        assertThat(read.centre()).isEqualTo(Centre.MOON);
        assertThat(Vector3D.distance(read.state().getPosition(), state.getPosition()))
                .isLessThan(1e-6);
        assertThat(read.state().getDate().durationFrom(start)).isCloseTo(0, within(1e-9));
        assertThat(read.state().getMass()).isCloseTo(state.getMass(), within(1e-9));
        assertThat(read.radiation()).isEqualTo(contents.radiation());
        assertThat(read.burns()).hasSize(1);
        assertThat(read.burns().getFirst().specificImpulseS()).isCloseTo(312, within(1e-6));
        assertThat(Vector3D.distance(read.burns().getFirst().deltaVMPerS(), burn.deltaVMPerS()))
                .isLessThan(1e-9);
    }

    @Example
    void axesOfTheEpochOf2000AreTurnedToThoseOfTheIcrf() {
        List<Track> coasts = List.of(track(way(Centre.EARTH, start, 40_000)));
        String icrf = OemFile.write("relay", coasts, List.of(), start, space);

        Track turned = OemFile.read("x.oem", icrf.replace("= ICRF", "= EME2000"), space)
                .getFirst();

        // Frame bias of IERS 2010: 23 mas at most.
        double angle = Vector3D.angle(
                turned.state(0).getPosition(), coasts.getFirst().state(0).getPosition());
        assertThat(Math.toDegrees(angle) * 3600).isBetween(0.001, 0.025);
    }

    @Example
    void aFileAboutAnotherCentreIsRefusedByName() {
        String text = OemFile.write("relay", List.of(track(way(Centre.MOON, start, 40_000))), List.of(), start, space);

        assertThatThrownBy(() -> OemFile.read("x.oem", text.replace("= MOON", "= MARS"), space))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("MARS");
    }

    @Property(tries = 300)
    void aDamagedFileIsReadOrRefusedAndNothingElse(
            @ForAll @IntRange(max = 4) int kind,
            @ForAll @IntRange(max = 10_000) int at,
            @ForAll @IntRange(max = 3) int damage,
            @ForAll char letter) {
        String text = TEXTS.get(kind);
        int cut = (int) ((long) at * (text.length() - 1) / 10_000);
        String damaged = switch (damage) {
            case 0 -> text.substring(0, cut);
            case 1 -> text.substring(0, cut) + letter + text.substring(cut + 1);
            case 2 -> text.substring(0, cut) + text.substring(Math.min(text.length(), cut + 40));
            default -> text.substring(cut);
        };
        try {
            assertThat(READERS.get(kind).apply(damaged)).isNotNull();
        } catch (InvalidInput e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static final Space SPACE = new Space(Sky.embedded());
    private static final List<String> TEXTS = texts();
    private static final List<Function<String, Object>> READERS = List.of(
            t -> OemFile.read("f", t, SPACE),
            t -> OpmFile.read("f", t, SPACE),
            t -> CzmlFile.read("f", t, SPACE),
            t -> CzmlFile.read("f", t, SPACE),
            t -> TrackCsv.read("f", t, SPACE));

    private static List<String> texts() {
        AbsoluteDate start = SPACE.date(Instant.parse("2026-01-01T00:00:00Z"));
        Trajectory way = Dynamics.of(SPACE, Centre.MOON, Forces.TWO_BODY)
                .fly(state(SPACE, Centre.MOON, start), List.of(), start.shiftedBy(10_000));
        List<Track> coasts = List.of(Track.sample(way, SPACE, Centre.MOON, 1000).track());
        return List.of(
                OemFile.write("relay", coasts, List.of("a comment"), start, SPACE),
                OpmFile.write(
                        "relay",
                        new OpmFile.Contents(
                                Centre.MOON,
                                way.startState(),
                                new Forces.Radiation(20, 1.3),
                                List.of(new Burn.Impulse(start, new Vector3D(1, 2, 3), 300))),
                        SPACE),
                CzmlFile.write("relay", coasts, SPACE),
                CzmlFile.writeForMoonGlobe("relay", coasts, SPACE),
                TrackCsv.write(coasts, SPACE));
    }

    private Trajectory way(Centre centre, AbsoluteDate from, double seconds) {
        return Dynamics.of(space, centre, Forces.TWO_BODY)
                .fly(state(space, centre, from), List.of(), from.shiftedBy(seconds));
    }

    private static SpacecraftState state(Space space, Centre centre, AbsoluteDate date) {
        double radius = centre == Centre.MOON ? 1_937_400 : 8e6;
        double speed = Math.sqrt(1.8 * space.gmM3PerS2(centre) / radius);
        return space.state(centre, date, new Vector3D(radius, 0, 0), new Vector3D(0, 0.6 * speed, 0.8 * speed), 1200);
    }

    private Track track(Trajectory way) {
        Centre centre = way.startState().getFrame() == space.inertial(Centre.MOON) ? Centre.MOON : Centre.EARTH;
        return Track.sample(way, space, centre, TOLERANCE_M).track();
    }

    private static double apartM(Track track, Trajectory way, AbsoluteDate date) {
        return Vector3D.distance(track.at(date).getPosition(), way.at(date).getPosition());
    }

    /** To a hundredth of a millimetre at the same instants. */
    private static void same(List<Track> read, List<Track> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int c = 0; c < written.size(); c++) {
            assertThat(read.get(c).centre()).isEqualTo(written.get(c).centre());
            assertThat(read.get(c).size()).isEqualTo(written.get(c).size());
            for (int i = 0; i < written.get(c).size(); i++) {
                assertThat(read.get(c).date(i).durationFrom(written.get(c).date(i)))
                        .isCloseTo(0, within(1e-8));
                assertThat(Vector3D.distance(
                                read.get(c).state(i).getPosition(),
                                written.get(c).state(i).getPosition()))
                        .isLessThan(1e-2);
                assertThat(Vector3D.distance(
                                read.get(c).state(i).getVelocity(),
                                written.get(c).state(i).getVelocity()))
                        .isLessThan(1e-4);
            }
        }
    }
}
