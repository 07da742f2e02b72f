package space.outpost.operate.antenna;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Times;
import space.outpost.operate.search.Allocation;
import space.outpost.operate.search.Mode;
import space.outpost.operate.search.Problem;
import space.outpost.operate.search.Request;
import space.outpost.operate.search.Run;

/**
 * A week as a problem: missions own requests, antennas are resources, and so is each mission, which has one track at a time.
 * An hour is worth one, however many antennas it takes.
 */
public final class AntennaProblem {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;

    private final AntennaWeek week;
    private final List<String> missions;
    private final List<String> antennas;
    private final Problem problem;

    public AntennaProblem(AntennaWeek week) {
        this.week = week;
        Set<String> subjects = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (AntennaRequest r : week.requests()) {
            subjects.add(Integer.toString(r.subject()));
            r.views().keySet().forEach(key -> names.addAll(AntennaRequest.antennas(key)));
        }
        missions = List.copyOf(subjects);
        antennas = List.copyOf(names);
        List<Problem.Resource> resources = new ArrayList<>();
        for (String antenna : antennas) {
            resources.add(new Problem.Resource(antenna, week.maintenance().getOrDefault(antenna, IntervalSet.EMPTY)));
        }
        for (String mission : missions) {
            resources.add(new Problem.Resource("mission " + mission, IntervalSet.EMPTY));
        }
        problem = new Problem(
                missions, resources, week.requests().stream().map(this::request).toList());
    }

    public Problem problem() {
        return problem;
    }

    private Request request(AntennaRequest r) {
        int mission = missions.indexOf(Integer.toString(r.subject()));
        List<Mode> modes = new ArrayList<>();
        r.views().forEach((key, views) -> {
            List<Mode.Hold> holds = new ArrayList<>();
            for (String antenna : AntennaRequest.antennas(key)) {
                holds.add(new Mode.Hold(
                        antennas.indexOf(antenna), r.setUpMinutes() * MINUTE, r.tearDownMinutes() * MINUTE));
            }
            holds.add(new Mode.Hold(antennas.size() + mission, 0, 0));
            modes.add(new Mode(
                    holds,
                    views.stream()
                            .map(v -> new Interval(Instant.ofEpochSecond(v.on()), Instant.ofEpochSecond(v.off())))
                            .toList()));
        });
        long least = r.leastSeconds() * SECOND;
        long wished = r.wishedSeconds() * SECOND;
        long part = AntennaRequest.seconds(AntennaRequest.SPLIT_INTO_HOURS) * SECOND;
        return new Request(
                r.id(),
                mission,
                least,
                wished,
                r.maySplit() ? Math.min(least, part) : least,
                r.maySplit() ? (int) (wished / part) : 1,
                r.wishedHours(),
                modes);
    }

    /** What an allocation has the antennas do: a row for each track and antenna. */
    public List<Track> tracks(Allocation allocation) {
        List<Track> tracks = new ArrayList<>();
        for (Run run : allocation.runs()) {
            AntennaRequest r = week.requests().get(run.request());
            for (Mode.Hold hold : problem.requests()
                    .get(run.request())
                    .modes()
                    .get(run.mode())
                    .holds()) {
                if (hold.resource() < antennas.size()) {
                    tracks.add(new Track(
                            r.id(),
                            r.subject(),
                            antennas.get(hold.resource()),
                            seconds(run.start() - hold.beforeNanos()),
                            seconds(run.start()),
                            seconds(run.end()),
                            seconds(run.end() + hold.afterNanos())));
                }
            }
        }
        return tracks;
    }

    private static long seconds(long nanos) {
        return Times.instant(nanos).getEpochSecond();
    }
}
