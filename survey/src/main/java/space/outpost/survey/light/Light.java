package space.outpost.survey.light;

import space.outpost.model.Place;
import space.outpost.model.Skyline;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import space.outpost.sky.BodyTrack;

/** The visible fraction of a body's disc over a skyline: for the Sun, sunlight; for the Earth, a view of home. */
public final class Light {
    /** Samples are added in a step until the line between them misses the middle by less than this. */
    private static final double TOLERANCE = 0.001;

    /** A step is halved at most so often: 30 min to 28 s. */
    private static final int MOST_HALVINGS = 6;

    /** And at least so often, lest a bend on either side of the middle go unseen. */
    private static final int LEAST_HALVINGS = 2;

    private final BodyTrack track;
    private final VisibleDisc disc;
    private final Pointing pointing;
    private final long startNanos;
    private final long stepNanos;
    private final Profile.Builder samples;
    private double pending = Double.NaN;
    private long pendingNanos;
    private boolean inPlateau;

    private Light(Place observer, Skyline skyline, BodyTrack track) {
        this.track = track;
        disc = new VisibleDisc(skyline);
        pointing = new Pointing(observer, track);
        startNanos = Times.nanos(track.start());
        stepNanos = track.step().toNanos();
        samples = new Profile.Builder(track.size() / 4);
    }

    /**
     * The visible fraction of the body's disc, 0 to 1, over the span of its track.
     *
     * <p>Where a step's ends are both 0 or both 1 the step is taken as constant; any other is refined until the line
     * between samples is within 0.001 of the disc's fraction, so the profile's error comes from grazes that begin and
     * end within one step. With steps of 30 min that is below 0.005 (docs/light.md); steps of more than 1 h miss more.
     *
     * @param observer eye point: ground height plus mast
     * @param skyline as seen from there
     * @param track the body's apparent place; at least two samples
     */
    public static Profile visible(Place observer, Skyline skyline, BodyTrack track) {
        if (track.size() < 2) {
            throw new IllegalArgumentException("a profile needs a track of at least two samples");
        }
        return new Light(observer, skyline, track).profile();
    }

    /**
     * The mean visible fraction over the samples of the track themselves, each standing for one step: many times faster
     * than the profile, for comparing places.
     */
    public static double meanOfSamples(Place observer, Skyline skyline, BodyTrack track) {
        Light light = new Light(observer, skyline, track);
        double sum = 0;
        for (int i = 0; i < track.size(); i++) {
            light.pointing.look(i);
            sum += light.fraction();
        }
        return sum / track.size();
    }

    private Profile profile() {
        pointing.look(0);
        double before = fraction();
        emit(startNanos, before);
        for (int i = 0; i + 1 < track.size(); i++) {
            pointing.look(i + 1);
            double after = fraction();
            refine(i, 0, before, 1, after, 0);
            before = after;
        }
        return samples.add(pendingNanos, pending).build();
    }

    private void refine(int i, double from, double before, double to, double after, int halvings) {
        if (halvings < MOST_HALVINGS && (before != after || (before != 0 && before != 1))) {
            double half = 0.5 * (from + to);
            double middle = fraction(i, half);
            if (halvings < LEAST_HALVINGS || Math.abs(middle - 0.5 * (before + after)) > TOLERANCE) {
                refine(i, from, before, half, middle, halvings + 1);
                refine(i, half, middle, to, after, halvings + 1);
                return;
            }
        }
        emit(nanos(i, to), after);
    }

    /** Passes samples on, but for the inside of a stretch of all or nothing. */
    private void emit(long nanos, double value) {
        boolean first = Double.isNaN(pending);
        boolean plateau = value == pending && (value == 0 || value == 1);
        if (!first && !(plateau && inPlateau)) {
            samples.add(pendingNanos, pending);
        }
        inPlateau = plateau;
        pending = value;
        pendingNanos = nanos;
    }

    private long nanos(int i, double f) {
        return startNanos + i * stepNanos + Math.round(f * stepNanos);
    }

    private double fraction(int i, double f) {
        pointing.look(i, f);
        return fraction();
    }

    private double fraction() {
        return disc.fraction(pointing.azimuthRad(), pointing.elevationRad(), pointing.radiusRad());
    }
}
