package space.outpost.operate.antenna;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;

/**
 * Whether rows of tracks keep every rule of a week. It goes by the week's file and the rows alone, and knows nothing of how
 * they were found.
 *
 * @param hours served, each track once however many antennas it uses
 * @param satisfied requests that got at least their least duration
 * @param missing share of what a mission asks that it does not get, by mission
 * @param violations what is broken, in words
 */
public record TrackChecker(double hours, int satisfied, Map<Integer, Double> missing, List<String> violations) {
    public TrackChecker {
        missing = Map.copyOf(missing);
        violations = List.copyOf(violations);
    }

    public static TrackChecker check(AntennaWeek week, List<Track> rows) {
        return new Reckoning(week, rows).result();
    }

    /** Root of the mean square over missions. */
    public double rmsMissing() {
        return Math.sqrt(
                missing.values().stream().mapToDouble(u -> u * u).average().orElse(0));
    }

    public double mostMissing() {
        return missing.values().stream().mapToDouble(u -> u).max().orElse(0);
    }

    private record Key(String id, long on, long off) {}

    private static final class Reckoning {
        private final AntennaWeek week;
        private final Map<String, AntennaRequest> requests = new HashMap<>();
        private final Map<Key, List<Track>> tracks = new HashMap<>();
        private final Map<String, List<Track>> byAntenna = new TreeMap<>();
        private final List<String> broken = new ArrayList<>();

        Reckoning(AntennaWeek week, List<Track> rows) {
            this.week = week;
            week.requests().forEach(r -> requests.put(r.id(), r));
            for (Track row : rows) {
                if (requests.containsKey(row.id())) {
                    tracks.computeIfAbsent(new Key(row.id(), row.on(), row.off()), _ -> new ArrayList<>())
                            .add(row);
                } else {
                    broken.add("no request " + row.id());
                }
                byAntenna.computeIfAbsent(row.antenna(), _ -> new ArrayList<>()).add(row);
            }
        }

        TrackChecker result() {
            tracks.forEach(this::track);
            byAntenna.forEach(this::antenna);
            missions();
            Map<String, Double> served = new HashMap<>();
            tracks.keySet().forEach(k -> served.merge(k.id(), (k.off() - k.on()) / 3600.0, Double::sum));
            int satisfied = 0;
            Map<Integer, Double> asked = new TreeMap<>();
            Map<Integer, Double> got = new TreeMap<>();
            for (AntennaRequest r : week.requests()) {
                double hours = served.getOrDefault(r.id(), 0.0);
                asked.merge(r.subject(), r.wishedHours(), Double::sum);
                got.merge(r.subject(), hours, Double::sum);
                if (hours > 0) {
                    satisfied += request(r, hours) ? 1 : 0;
                }
            }
            asked.replaceAll((mission, hours) -> 1 - got.getOrDefault(mission, 0.0) / hours);
            broken.sort(Comparator.naturalOrder());
            return new TrackChecker(got.values().stream().mapToDouble(h -> h).sum(), satisfied, asked, broken);
        }

        private void track(Key key, List<Track> rows) {
            AntennaRequest r = requests.get(key.id());
            if (r == null) {
                return;
            }
            Set<String> antennas = rows.stream().map(Track::antenna).collect(Collectors.toSet());
            if (antennas.size() != rows.size()
                    || r.resources().stream().noneMatch(some -> antennas.equals(new HashSet<>(some)))) {
                broken(key, "antennas " + antennas + ", not one of " + r.resources());
            }
            boolean inView = r.views().entrySet().stream()
                    .filter(e -> antennas.equals(new HashSet<>(AntennaRequest.antennas(e.getKey()))))
                    .flatMap(e -> e.getValue().stream())
                    .anyMatch(v -> v.on() <= key.on() && key.off() <= v.off());
            if (!inView || key.on() >= key.off()) {
                broken(key, "in no view period of " + antennas);
            }
            for (Track row : rows) {
                if (row.subject() != r.subject()) {
                    broken(key, "of mission " + row.subject() + ", not " + r.subject());
                }
                if (row.on() - row.start() < 60L * r.setUpMinutes()
                        || row.end() - row.off() < 60L * r.tearDownMinutes()) {
                    broken(key, "set up or torn down too fast at " + row.antenna());
                }
            }
        }

        /** One row at a time, and none while it is out. */
        private void antenna(String name, List<Track> rows) {
            IntervalSet out = week.maintenance().getOrDefault(name, IntervalSet.EMPTY);
            List<Track> inOrder =
                    rows.stream().sorted(Comparator.comparingLong(Track::start)).toList();
            long free = Long.MIN_VALUE;
            for (Track row : inOrder) {
                if (row.start() < free) {
                    broken.add(
                            row.id() + " begins at " + name + " at " + row.start() + ", which is taken until " + free);
                }
                free = Math.max(free, row.end());
                for (Interval i : out) {
                    if (i.start().getEpochSecond() < row.end() && i.end().getEpochSecond() > row.start()) {
                        broken.add(row.id() + " uses " + name + " from " + row.start() + " to " + row.end()
                                + ", which is out in " + i);
                    }
                }
            }
        }

        /** One track at a time. */
        private void missions() {
            Map<Integer, List<Key>> byMission = new TreeMap<>();
            for (Key key : tracks.keySet()) {
                AntennaRequest r = requests.get(key.id());
                if (r != null) {
                    byMission
                            .computeIfAbsent(r.subject(), _ -> new ArrayList<>())
                            .add(key);
                }
            }
            byMission.forEach((mission, keys) -> {
                keys.sort(Comparator.comparingLong(Key::on).thenComparing(Key::id));
                long busy = Long.MIN_VALUE;
                for (Key key : keys) {
                    if (key.on() < busy) {
                        broken(key, "mission " + mission + " has another track until " + busy);
                    }
                    busy = Math.max(busy, key.off());
                }
            });
        }

        private boolean request(AntennaRequest r, double hours) {
            List<Key> own =
                    tracks.keySet().stream().filter(k -> k.id().equals(r.id())).toList();
            if (own.size() > 1 && !r.maySplit()) {
                broken.add(r.id() + " is split, and asks for less than " + AntennaRequest.SPLIT_FROM_HOURS + " h");
            }
            for (Key key : own) {
                if (own.size() > 1 && key.off() - key.on() < AntennaRequest.seconds(AntennaRequest.SPLIT_INTO_HOURS)) {
                    broken(key, "shorter than a part may be");
                }
            }
            long seconds = Math.round(3600 * hours);
            if (seconds > r.wishedSeconds()) {
                broken.add(r.id() + " gets " + hours + " h of the " + r.wishedHours() + " h that it asks");
            }
            if (seconds < r.leastSeconds()) {
                broken.add(r.id() + " gets " + hours + " h and needs " + r.leastHours() + " h");
                return false;
            }
            return true;
        }

        private void broken(Key key, String what) {
            broken.add(key.id() + " from " + key.on() + " to " + key.off() + ": " + what);
        }
    }
}
