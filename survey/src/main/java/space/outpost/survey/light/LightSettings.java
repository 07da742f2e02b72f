package space.outpost.survey.light;

import java.time.Duration;
import java.util.List;
import space.outpost.model.scenario.GroundStation;
import space.outpost.model.time.Interval;

/**
 * Choices of maps of light and contact.
 *
 * @param span the time they cover, in whole steps; what is left over at its end is not looked at
 * @param step of time; a step's middle stands for it
 * @param mastM of the eye over the ground
 * @param directions in which horizons are found
 * @param litThreshold the least share of the Sun's disc that counts as light; {@link LightStatistics#ANY_PART}
 * @param earthThreshold likewise of the Earth's disc, as a view of it
 * @param stations one of which must have the Moon in view for contact; if there are none, a view of the Earth is contact
 */
public record LightSettings(
        Interval span,
        Duration step,
        double mastM,
        int directions,
        double litThreshold,
        double earthThreshold,
        List<GroundStation> stations) {

    /** Hourly, with any part of a disc as threshold, 720 directions and no stations. */
    public static LightSettings of(Interval span, double mastM) {
        return new LightSettings(
                span, Duration.ofHours(1), mastM, 720, LightStatistics.ANY_PART, LightStatistics.ANY_PART, List.of());
    }

    public LightSettings {
        stations = List.copyOf(stations);
        if (step.compareTo(Duration.ofMinutes(1)) < 0 || step.compareTo(span.duration()) > 0) {
            throw new IllegalArgumentException("steps of " + step + " in " + span);
        }
        if (!(mastM >= 0) || directions < 4) {
            throw new IllegalArgumentException("mast of " + mastM + " m, " + directions + " directions");
        }
        if (!(litThreshold > 0 && litThreshold <= 1) || !(earthThreshold > 0 && earthThreshold <= 1)) {
            throw new IllegalArgumentException("thresholds " + litThreshold + ", " + earthThreshold + " not in (0, 1]");
        }
    }

    int steps() {
        return Math.toIntExact(span.duration().dividedBy(step));
    }

    double days(int steps) {
        return steps * (step.toNanos() / 86_400e9);
    }
}
