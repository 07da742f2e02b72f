package space.outpost.construct.mission;

import java.util.List;
import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Targeter;
import space.outpost.model.Place;

/** Into orbit about the Moon: the burn at the passage, and the one that makes a circle of the ellipse. */
final class Insertion {
    private final Journey journey;
    private final Dynamics moon;
    private final Burns burns;

    Insertion(Journey journey) {
        this.journey = journey;
        moon = journey.aboutMoon();
        burns = new Burns(moon);
    }

    private static Burns.Engine brake(Mission.Craft craft) {
        return new Burns.Engine(craft.thrustN(), craft.specificImpulseS(), -1);
    }

    /** The burn about perilune. */
    Burns.Fired capture(SpacecraftState perilune, Mission.Capture wanted) {
        Mission.Craft craft = journey.craft(wanted.craft());
        SpacecraftState passing = perilune.withMass(journey.stackKg());
        AbsoluteDate hourBefore = perilune.getDate().shiftedBy(-3600);
        double a = burns.semiMajorAxisM(wanted.period().toSeconds());
        Burns.Fired fired = burns.toSemiMajorAxis(moon.coast(passing, hourBefore), perilune.getDate(), brake(craft), a);
        tell("capture", "LOI-1", craft, fired);
        return fired;
    }

    SpacecraftState circularise(Burns.Fired capture, Mission.Circularise wanted) {
        SpacecraftState ellipse = capture.after();
        Mission.Craft craft = journey.craft(wanted.craft());
        double radius = Place.MOON_RADIUS_M + wanted.altitudeM();
        double period = burns.periodS(ellipse);
        AbsoluteDate wish = ellipse.getDate().shiftedBy(wanted.after().toSeconds());
        // Perilune is set half a revolution before the last.
        SpacecraftState apolune = moon.coast(
                ellipse, nearest(ellipse.getDate().shiftedBy(period / 2), period, wish.shiftedBy(-period / 2)));
        SpacecraftState atApolune = apsisNear(apolune);
        Circle circle = circle(atApolune, radius, craft);
        journey.burnt(
                "circularise",
                "perilune trim",
                craft.id(),
                circle.trim(),
                atApolune.getMass(),
                moon.after(atApolune, circle.trim()).getMass());
        tell("circularise", "LOI-2", craft, circle.fired());
        journey.fly(
                "ellipse",
                Centre.MOON,
                capture.before(),
                List.of(capture.burn(), circle.trim(), circle.fired().burn()),
                circle.fired().burn().end());
        return circle.fired().after();
    }

    private record Circle(Burn.Impulse trim, Burns.Fired fired) {}

    /** Trim at apolune, start and length of the burn, such that size and eccentricity come out as wanted. */
    private Circle circle(SpacecraftState apolune, double radius, Mission.Craft craft) {
        Burn.Impulse first = burns.apsisTo(apolune, radius, craft.specificImpulseS());
        double firstMPerS = first.deltaVMPerS()
                .dotProduct(apolune.getPVCoordinates().getVelocity().normalize());
        SpacecraftState trimmed = moon.after(apolune, first);
        AbsoluteDate perilune = moon.periapsis(
                        trimmed, trimmed.getDate().shiftedBy(burns.periodS(trimmed)), Centre.MOON)
                .orElseThrow()
                .getDate();
        double duration = burns.toSemiMajorAxis(trimmed, perilune, brake(craft), radius)
                .burn()
                .durationS();
        Targeter.Aim aim = new Targeter(new double[] {0.01, 1, 0.1}, 20)
                .aim(new double[] {firstMPerS, -duration / 2, duration}, tried -> {
                    var pv = burn(apolune, perilune, craft, tried)
                            .fired()
                            .after()
                            .getPVCoordinates();
                    Vector3D up = pv.getPosition().normalize();
                    double energy = pv.getVelocity().getNormSq() / 2
                            - burns.gm() / pv.getPosition().getNorm();
                    return new double[] {
                        (pv.getPosition().getNorm() - radius) / 100,
                        pv.getVelocity().dotProduct(up) / 0.1,
                        (energy + burns.gm() / (2 * radius)) / 100
                    };
                });
        return burn(apolune, perilune, craft, aim.controls());
    }

    private Circle burn(SpacecraftState apolune, AbsoluteDate perilune, Mission.Craft craft, double[] controls) {
        Vector3D along = apolune.getPVCoordinates().getVelocity().normalize();
        Burn.Impulse trim =
                new Burn.Impulse(apolune.getDate(), along.scalarMultiply(controls[0]), craft.specificImpulseS());
        Burn.Steady burn = brake(craft).from(perilune.shiftedBy(controls[1]), controls[2], 0);
        return new Circle(trim, burns.fire(moon.after(apolune, trim), burn));
    }

    /** The instant that is a whole number of periods after a first one, and nearest to a wish. */
    private static AbsoluteDate nearest(AbsoluteDate first, double period, AbsoluteDate wish) {
        return first.shiftedBy(Math.max(0, Math.rint(wish.durationFrom(first) / period)) * period);
    }

    /** Apolune, from a state near it. */
    private SpacecraftState apsisNear(SpacecraftState state) {
        double window = 0.2 * burns.periodS(state);
        SpacecraftState before = moon.coast(state, state.getDate().shiftedBy(-window));
        return moon.until(
                        before,
                        state.getDate().shiftedBy(window),
                        s -> s.getPosition()
                                .normalize()
                                .dotProduct(s.getPVCoordinates().getVelocity().normalize()),
                        false,
                        600)
                .orElse(state);
    }

    private void tell(String leg, String name, Mission.Craft craft, Burns.Fired fired) {
        journey.burnt(
                leg,
                name,
                craft.id(),
                fired.burn(),
                fired.before().getMass(),
                fired.after().getMass());
        var orbit = new KeplerianOrbit(fired.after().getOrbit());
        journey.event(
                leg,
                name,
                fired.after(),
                Centre.MOON,
                String.format(
                        Locale.ROOT,
                        "into %.0f x %.0f km, %.2f h",
                        (orbit.getA() * (1 - orbit.getE()) - Place.MOON_RADIUS_M) / 1e3,
                        (orbit.getA() * (1 + orbit.getE()) - Place.MOON_RADIUS_M) / 1e3,
                        orbit.getKeplerianPeriod() / 3600));
    }
}
