package space.outpost.construct.orbit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.files.CzmlFile;
import space.outpost.construct.files.OemFile;
import space.outpost.construct.files.OpmFile;
import space.outpost.construct.files.Track;
import space.outpost.construct.files.TrackCsv;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.construct.flight.Trajectory;
import space.outpost.construct.threebody.EphemerisOrbit;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.sky.Sky;

/** The door of this package: flies a study's orbit and tells what came of it. */
public final class Orbits {
    private static final double STEP_TOLERANCE_M = 1e-4;
    /** Sharper than the flight's: what they differ by is the flight's error. */
    private static final double OTHER_TOLERANCE_M = 1e-5;

    private final OrbitStudy study;
    private final Sky sky;
    private final Space space;
    private final Dynamics dynamics;
    /** It starts on; none in the three-body problem. */
    private final Optional<Ellipse> ellipse;

    private Orbits(OrbitStudy study, Sky sky) {
        this.study = study;
        this.sky = sky;
        space = new Space(sky);
        dynamics = Dynamics.of(space, study.centre(), forces(study)).withTolerance(STEP_TOLERANCE_M);
        ellipse = study.family().filter(f -> f.kind().isThreeBody()).isPresent()
                ? Optional.empty()
                : Optional.of(Ellipses.of(study, dynamics));
    }

    /**
     * @param sights of the study's places, in their order
     * @throws InvalidInput if the orbit asked for is not found
     */
    public static OrbitResult study(OrbitStudy study, Sky sky, List<Sight> sights) {
        return new Orbits(study, sky).study(sights);
    }

    private OrbitResult study(List<Sight> sights) {
        List<OrbitResult.Craft> craft = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        add(study.name(), Optional.empty(), sights, craft, files);
        for (OrbitStudy.Companion companion : study.companions()) {
            add(companion.id(), Optional.of(companion), sights, craft, files);
        }
        Map<String, IntervalSet> together = new LinkedHashMap<>();
        for (int i = 0; i < sights.size() && craft.size() > 1; i++) {
            int at = i;
            together.put(
                    sights.get(i).name(),
                    craft.stream()
                            .map(c -> c.contacts().views().get(at).relayed())
                            .reduce(IntervalSet.EMPTY, IntervalSet::union));
        }
        Interval span = craft.getFirst().contacts().span();
        return new OrbitResult(
                study,
                span,
                warnings(craft.getFirst()),
                craft,
                together,
                study.region()
                        .map(r -> Coverage.of(
                                r, craft.stream().map(OrbitResult.Craft::path).toList(), span, sky)),
                files);
    }

    private void add(
            String name,
            Optional<OrbitStudy.Companion> shift,
            List<Sight> sights,
            List<OrbitResult.Craft> craft,
            Map<String, String> files) {
        Flown flown = fly(shift);
        Flown.Sampled sampled = flown.sampled(study.toleranceM());
        OrbitResult.Accuracy accuracy = new OrbitResult.Accuracy(
                sampled.errorM(), flown.pieced().map(EphemerisOrbit::gapM).orElse(0.0), otherMethodM(flown));
        craft.add(look(name, flown, sampled, accuracy, sights));
        write(name, flown, sampled, accuracy, files);
    }

    private Flown fly(Optional<OrbitStudy.Companion> shift) {
        if (ellipse.isEmpty()) {
            double phase = shift.map(OrbitStudy.Companion::meanAnomalyRad).orElse(0.0) / (2 * Math.PI);
            return new Halos(study, dynamics).fly(study.family().orElseThrow(), phase);
        }
        AbsoluteDate start = space.date(study.epoch());
        AbsoluteDate end = space.date(study.interval().end());
        Ellipse first = ellipse.get();
        SpacecraftState state = shift.map(first::shifted)
                .orElse(first)
                .at(start, study.centre(), study.craft().massKg(), space);
        return study.stationKeeping()
                .map(k -> Pilot.held(
                        dynamics,
                        state,
                        end,
                        k.every().toSeconds(),
                        study.craft().specificImpulse()))
                .orElseGet(() -> Pilot.leftAlone(dynamics, state, end));
    }

    private static Forces forces(OrbitStudy study) {
        OrbitStudy.Physics physics = study.forces();
        Forces.Radiation sunlight =
                new Forces.Radiation(study.craft().areaM2(), study.craft().reflection());
        return new Forces(
                physics.moonDegree(),
                physics.earthOblate(),
                physics.otherBody(),
                physics.sun(),
                physics.radiation() ? Optional.of(sunlight) : Optional.empty());
    }

    /**
     * The first state, through the same burns, by another method: how far from the end it ends. Of a flight in pieces the
     * worst of them.
     */
    private double otherMethodM(Flown flown) {
        if (flown.pieced().isEmpty()) {
            return apartM(flown.start(), flown.burns(), flown.coasts().getLast().endState());
        }
        double worst = 0;
        for (Trajectory arc : flown.pieced().get().arcs()) {
            worst = Math.max(worst, apartM(arc.startState(), List.of(), arc.endState()));
        }
        return worst;
    }

    private double apartM(SpacecraftState from, List<Burn.Impulse> burns, SpacecraftState end) {
        SpacecraftState there = dynamics.with(Dynamics.Method.GRAGG_BULIRSCH_STOER)
                .withTolerance(OTHER_TOLERANCE_M)
                .fly(from, List.copyOf(burns), end.getDate())
                .endState();
        return Vector3D.distance(
                there.getPosition(space.inertial(study.centre())), end.getPosition(space.inertial(study.centre())));
    }

    private OrbitResult.Craft look(
            String name, Flown flown, Flown.Sampled sampled, OrbitResult.Accuracy accuracy, List<Sight> sights) {
        Interval span = new Interval(study.epoch(), space.instant(flown.end()));
        TrackPath path = new TrackPath(sampled.coasts(), space, sky);
        Contacts contacts = Contacts.of(path, sights, study.groundStations(), span, sky);
        double after = study.craft().massKg();
        List<OrbitResult.Push> pushes = new ArrayList<>();
        for (Burn.Impulse burn : flown.burns()) {
            double speed = burn.deltaVMPerS().getNorm();
            after = Burn.massAfterKg(after, speed, burn.specificImpulseS());
            pushes.add(new OrbitResult.Push(space.instant(burn.start()), speed));
        }
        return new OrbitResult.Craft(
                name,
                Motion.of(flown, sampled.coasts()),
                contacts,
                pushes,
                study.craft().massKg() - after,
                study.radio().map(r -> Volume.of(r, path, contacts.ground(), span, sky)),
                accuracy,
                path,
                altitude(sampled.coasts()));
    }

    private Profile altitude(List<Track> coasts) {
        Profile.Builder profile = new Profile.Builder(1024);
        Instant last = Instant.MIN;
        for (Track coast : coasts) {
            for (int i = 0; i < coast.size(); i++) {
                Instant t = space.instant(coast.date(i));
                if (t.isAfter(last)) {
                    profile.add(t, (coast.state(i).getPosition().getNorm() - space.radiusM(study.centre())) / 1000);
                    last = t;
                }
            }
        }
        return profile.build();
    }

    private void write(
            String name, Flown flown, Flown.Sampled sampled, OrbitResult.Accuracy accuracy, Map<String, String> files) {
        List<String> comments = List.of(
                String.format(
                        Locale.ROOT,
                        "Samples are off the trajectory by at most %.3g m, measured half way between them",
                        accuracy.interpolationM()),
                String.format(
                        Locale.ROOT,
                        "The first state integrated by another method (Gragg-Bulirsch-Stoer) ends %.3g m away",
                        accuracy.otherMethodM()));
        files.put(
                name + ".oem",
                OemFile.write(name, sampled.coasts(), comments, flown.start().getDate(), space));
        files.put(
                name + ".opm",
                OpmFile.write(
                        name,
                        new OpmFile.Contents(
                                study.centre(),
                                flown.start(),
                                new Forces.Radiation(
                                        study.craft().areaM2(), study.craft().reflection()),
                                flown.pieced().isPresent() ? List.of() : flown.burns()),
                        space));
        files.put(name + ".czml", CzmlFile.write(name, sampled.coasts(), space));
        if (study.centre() == Centre.MOON) {
            files.put(name + "-moon-globe.czml", CzmlFile.writeForMoonGlobe(name, sampled.coasts(), space));
        }
        files.put(name + ".csv", TrackCsv.write(sampled.coasts(), space));
    }

    private List<String> warnings(OrbitResult.Craft first) {
        List<String> warnings = new ArrayList<>();
        study.publishedPeriod()
                .flatMap(p -> ellipse.flatMap(e -> e.doubt(
                        p.getSeconds() + 1e-9 * p.getNano(),
                        space.gmM3PerS2(study.centre()),
                        space.radiusM(study.centre()))))
                .ifPresent(warnings::add);
        first.motion().impact().ifPresent(at -> warnings.add("it comes to the ground on " + at));
        return warnings;
    }
}
