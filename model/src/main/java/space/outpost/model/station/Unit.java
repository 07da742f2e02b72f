package space.outpost.model.station;

import java.time.Instant;
import space.outpost.model.campaign.Campaign;
import space.outpost.model.scenario.Element;
import space.outpost.model.scenario.Scenario;
import space.outpost.model.site.SiteEnvironment;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;

/**
 * One element in its surroundings, as built: what Sun, cold and sky give it over the horizon. Everything is zero before
 * it works.
 *
 * @param working when it is there: from its arrival to the end of the horizon; empty if it never arrives
 * @param arraysW what its arrays give, new ones wearing by their yearly loss
 * @param sourcesW what its constant sources give
 * @param sinkK temperature of its surroundings, if it has a thermal node (else constant 0)
 * @param linkBitsPerS rate at which it can send to the Earth; the better of direct and relay
 */
public record Unit(
        Element element, IntervalSet working, Profile arraysW, Profile sourcesW, Profile sinkK, Profile linkBitsPerS) {

    /** Solar irradiance at which arrays are rated (ASTM E490 rounded, as figures in the field are given). */
    public static final double RATED_IRRADIANCE_W_PER_M2 = 1361;

    private static final double YEAR_S = 365.25 * 86_400;

    static Unit of(Element element, Scenario scenario, Campaign campaign, SiteEnvironment environment) {
        Interval horizon = scenario.horizon();
        Instant arrival = campaign.arrival(element.id());
        IntervalSet working = IntervalSet.EMPTY;
        if (arrival.isBefore(horizon.end())) {
            Instant from = arrival.isAfter(horizon.start()) ? arrival : horizon.start();
            working = IntervalSet.of(new Interval(from, horizon.end()));
        }
        SiteEnvironment.MastView mast =
                environment.mast(scenario.mastOf(element).id());
        Profile nothing = Profile.constant(horizon, 0);
        return new Unit(
                element,
                working,
                arrays(element, arrival, mast.irradianceWPerM2().within(horizon))
                        .gated(working),
                nothing.plus(element.sources().stream()
                                .mapToDouble(Element.ConstantSource::powerW)
                                .sum())
                        .gated(working),
                element.thermal()
                        .map(t -> mast.sunlight()
                                .within(horizon)
                                .times(t.litSinkK() - t.darkSinkK())
                                .plus(t.darkSinkK()))
                        .orElse(nothing),
                link(element, scenario, campaign, environment, mast.id()).gated(working));
    }

    private static Profile arrays(Element element, Instant arrival, Profile irradiance) {
        return irradiance.mapSamples((nanos, wPerM2) -> {
            double years = Math.max(0, Times.seconds(arrival, Times.instant(nanos)) / YEAR_S);
            double peakW = 0;
            for (Element.SolarArray a : element.arrays()) {
                peakW += a.peakW() * Math.pow(1 - a.lossPerYear(), years);
            }
            return peakW * wPerM2 / RATED_IRRADIANCE_W_PER_M2;
        });
    }

    private static Profile link(
            Element element, Scenario scenario, Campaign campaign, SiteEnvironment environment, String mast) {
        Interval horizon = scenario.horizon();
        Profile best = Profile.constant(horizon, 0);
        if (element.radio().isEmpty()) {
            return best;
        }
        Element.Radio radio = element.radio().get();
        best = best.max(Profile.of(horizon, environment.directContact(mast), radio.directBitsPerS(), 0));
        for (Element relay : scenario.elements()) {
            if (relay.orbit().isPresent() && campaign.arrival(relay.id()).isBefore(horizon.end())) {
                Instant arrival = campaign.arrival(relay.id());
                IntervalSet there = IntervalSet.of(
                        new Interval(arrival.isAfter(horizon.start()) ? arrival : horizon.start(), horizon.end()));
                IntervalSet windows = environment.relayContact(mast, relay.id()).intersect(there);
                best = best.max(Profile.of(horizon, windows, radio.relayBitsPerS(), 0));
            }
        }
        return best;
    }

    /** Power of the heater that holds the least allowed temperature in a steady state, idle power helping. */
    public Profile heaterW() {
        if (element.thermal().isEmpty()) {
            return arraysW.times(0);
        }
        Element.Thermal t = element.thermal().get();
        return sinkK.times(-t.conductanceWPerK())
                .plus(t.minimumK() * t.conductanceWPerK() - element.idleW())
                .clamp(0, t.heaterW())
                .gated(working);
    }
}
