package space.outpost.sky;

import java.time.Instant;
import java.util.function.ToDoubleFunction;
import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * What an orbiter sees. Sampled at the steps of its path, so that a pass shorter than about a degree of it may go unseen;
 * crossings to a millisecond.
 */
final class OrbiterContacts {
    private final Sky sky;
    private final OrbiterPath path;

    OrbiterContacts(Sky sky, OrbiterPath path) {
        this.sky = sky;
        this.path = path;
    }

    IntervalSet above(Place place, Skyline skyline, Interval span) {
        Topocentre topocentre = new Topocentre(place);
        return positive(span, t -> {
            View view = topocentre.view(path.positionM(t), 0);
            return view.elevationRad() - skyline.elevationAtRad(view.azimuthRad());
        });
    }

    /** When the Moon's sphere does not hide the Earth's centre. */
    IntervalSet seesEarth(Interval span) {
        return positive(span, t -> {
            Vector3 orbiter = path.positionM(t);
            Vector3 toEarth = sky.positionM(Body.EARTH, t).minus(orbiter);
            double moonRadius = Math.asin(Math.min(1, Place.MOON_RADIUS_M / orbiter.length()));
            return toEarth.angleRad(orbiter.times(-1)) - moonRadius;
        });
    }

    /** When a body hides the Sun's disc. */
    IntervalSet eclipses(Occulter occulter, Shadow shadow, Interval span) {
        return positive(span, t -> {
            Vector3 orbiter = path.positionM(t);
            Vector3 toSun = sky.positionM(Body.SUN, t).minus(orbiter);
            Vector3 toOcculter = switch (occulter) {
                case MOON -> orbiter.times(-1);
                case EARTH -> sky.positionM(Body.EARTH, t).minus(orbiter);
            };
            double sunRad = Math.asin(Math.min(1, Body.SUN.radiusM() / toSun.length()));
            double occulterRad = Math.asin(Math.min(1, occulter.radiusM() / toOcculter.length()));
            double apart = toSun.angleRad(toOcculter);
            return switch (shadow) {
                case PENUMBRA -> occulterRad + sunRad - apart;
                case UMBRA -> occulterRad - sunRad - apart;
            };
        });
    }

    private IntervalSet positive(Interval span, ToDoubleFunction<Instant> margin) {
        sky.requireCovers(span);
        return Crossings.positive(span, path::stepS, margin);
    }
}
