package space.outpost.construct.orbit;

import java.time.Instant;
import space.outpost.construct.radio.LinkBudget;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.sky.Body;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;

/**
 * What the radio to the Earth carries while an antenna sees the orbiter.
 *
 * @param nearestM least distance to the Earth's surface met in contact
 * @param farthestM greatest distance met in contact
 * @param marginDb left over the code's need at the modem's rate and the greatest distance
 * @param rateBitsPerS that the link carries at the greatest distance: the modem's, or what keeps the margin
 * @param bitsPerDay mean over the span
 */
public record Volume(double nearestM, double farthestM, double marginDb, double rateBitsPerS, double bitsPerDay) {
    private static final double STEP_S = 600;

    static LinkBudget budget(OrbitStudy.Radio radio) {
        double f = radio.frequencyHz();
        return new LinkBudget(
                f,
                LinkBudget.decibels(radio.powerW()) + LinkBudget.dishGainDb(radio.dishM(), f, radio.efficiency()),
                LinkBudget.dishGainDb(radio.groundDishM(), f, radio.groundEfficiency())
                        - LinkBudget.decibels(radio.noiseK()),
                radio.lossesDb(),
                radio.requiredDb(),
                radio.marginDb());
    }

    static Volume of(OrbitStudy.Radio radio, OrbiterPath path, IntervalSet contact, Interval span, Sky sky) {
        LinkBudget budget = budget(radio);
        double near = Double.POSITIVE_INFINITY;
        double far = 0;
        double bits = 0;
        for (Interval window : contact) {
            int steps = (int) Math.ceil(window.seconds() / STEP_S);
            double step = window.seconds() / steps;
            for (int i = 0; i < steps; i++) {
                Instant t = window.start().plusNanos(Math.round((i + 0.5) * step * 1e9));
                double distance =
                        sky.positionM(Body.EARTH, t).minus(path.positionM(t)).length() - Body.EARTH.radiusM();
                near = Math.min(near, distance);
                far = Math.max(far, distance);
                bits += step * Math.min(radio.rateBitsPerS(), budget.rateBitsPerS(distance));
            }
        }
        return new Volume(
                near,
                far,
                budget.leftDb(far, radio.rateBitsPerS()),
                Math.min(radio.rateBitsPerS(), budget.rateBitsPerS(far)),
                bits / (span.seconds() / 86_400));
    }
}
