package space.outpost.sky;

import java.time.Instant;
import java.util.function.ToDoubleFunction;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.scenario.Element.RelayOrbit;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * What a lunar orbiter sees. Sampled at every degree of its eccentric anomaly, so that a pass shorter than about a degree
 * may go unseen; crossings to a millisecond.
 */
final class RelayContacts {
    private final Sky sky;
    private final LunarOrbit orbit;
    private final Rotation orbitToIcrf;

    RelayContacts(Sky sky, RelayOrbit elements) {
        this.sky = sky;
        this.orbit = new LunarOrbit(elements);
        orbitToIcrf = sky.icrfToMoonMe(orbit.elements().epoch()).inverse();
    }

    Vector3 positionM(Instant t) {
        return sky.icrfToMoonMe(t).apply(orbitToIcrf.apply(orbit.positionM(t)));
    }

    IntervalSet above(Place place, Skyline skyline, Interval span) {
        Topocentre topocentre = new Topocentre(place);
        return positive(span, t -> {
            View view = topocentre.view(positionM(t), 0);
            return view.elevationRad() - skyline.elevationAtRad(view.azimuthRad());
        });
    }

    IntervalSet seesEarth(Interval span) {
        return positive(span, t -> {
            Vector3 orbiter = positionM(t);
            Vector3 toEarth = sky.positionM(Body.EARTH, t).minus(orbiter);
            double moonRadius = Math.asin(Math.min(1, Place.MOON_RADIUS_M / orbiter.length()));
            return toEarth.angleRad(orbiter.times(-1)) - moonRadius;
        });
    }

    private IntervalSet positive(Interval span, ToDoubleFunction<Instant> margin) {
        sky.requireCovers(span);
        return Crossings.positive(span, orbit::oneDegreeS, margin);
    }
}
