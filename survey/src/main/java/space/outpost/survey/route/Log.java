package space.outpost.survey.route;

import java.util.ArrayList;
import java.util.List;
import space.outpost.survey.route.Route.Activity;
import space.outpost.survey.route.Route.Stretch;

/**
 * A route step by step: an entry at its start, at the end of every stretch and, while it stands, at every step of the
 * sky.
 */
record Log(List<Entry> entries) {

    /**
     * The state at a time, and what has been done since the entry before.
     *
     * @param battery units of {@link Charge}
     * @param sky light and contact there, see {@link MovingSky}
     * @param slopeRad along the way just driven, up positive
     * @param retreat units it would take to the nearest haven, driven in shadow
     */
    record Entry(
            Activity activity, int stop, int timeS, int cell, int battery, byte sky, double slopeRad, int retreat) {
        static final int NO_STOP = -1;
    }

    static Log of(Route route, Moves moves, MovingSky sky, Charge charge, Havens havens, Errand errand) {
        List<Entry> entries = new ArrayList<>();
        int battery = route.startBattery();
        entries.add(entry(Activity.WAIT, Entry.NO_STOP, 0, route.startCell(), battery, 0, sky, havens));
        for (Stretch s : route.stretches()) {
            int stop = s.stop().orElse(Entry.NO_STOP);
            if (s.activity() == Activity.DRIVE) {
                int way = Backtrack.way(moves, s.fromCell(), s.toCell());
                int level = Math.min(
                        MovingSky.level(sky.at(s.fromS(), s.fromCell())),
                        MovingSky.level(sky.at(s.fromS(), s.toCell())));
                int net = charge.net(sky.irradianceWPerM2()[sky.step(s.fromS())])[level];
                long left = battery + (long) net * moves.seconds(s.fromCell(), way) - moves.energy(s.fromCell(), way);
                battery = (int) Math.min(Charge.FULL, left);
                entries.add(entry(
                        s.activity(),
                        stop,
                        s.untilS(),
                        s.toCell(),
                        battery,
                        Moves.slopeRad(moves.ground, s.fromCell(), way),
                        sky,
                        havens));
                continue;
            }
            int power = stop == Entry.NO_STOP
                    ? 0
                    : charge.cost(errand.stops().get(stop).powerW());
            for (int time = s.fromS(); time < s.untilS(); ) {
                int until = Math.min(s.untilS(), (sky.step(time) + 1) * sky.stepS());
                int net = charge.net(sky.irradianceWPerM2()[sky.step(time)])[MovingSky.level(sky.at(time, s.toCell()))];
                battery = (int) Math.min(Charge.FULL, battery + (long) (net - power) * (until - time));
                time = until;
                entries.add(entry(s.activity(), stop, time, s.toCell(), battery, 0, sky, havens));
            }
        }
        return new Log(List.copyOf(entries));
    }

    private static Entry entry(
            Activity activity, int stop, int timeS, int cell, int battery, double slope, MovingSky sky, Havens havens) {
        return new Entry(
                activity,
                stop,
                timeS,
                cell,
                battery,
                sky.at(timeS, cell),
                slope,
                havens.retreat(havens.block(timeS), cell));
    }
}
