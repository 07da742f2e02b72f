package space.outpost.construct.orbit;

import java.time.Instant;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.sky.OrbiterPath;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

/** A flown orbit as the sky looks for it. For one thread. */
final class TrackPath implements OrbiterPath {
    private static final double DEGREE_RAD = Math.toRadians(1);
    private static final double LEAST_STEP_S = 5;
    /** The sky turns by a quarter of a degree in it, and the Earth by seven. */
    private static final double MOST_STEP_S = 1800;

    private final List<Track> coasts;
    private final Space space;
    private final Sky sky;
    private int last;

    TrackPath(List<Track> coasts, Space space, Sky sky) {
        this.coasts = coasts;
        this.space = space;
        this.sky = sky;
    }

    @Override
    public Vector3 positionM(Instant t) {
        AbsoluteDate date = space.date(t);
        Vector3D position = at(date).getPosition();
        if (coasts.getFirst().centre() == Centre.EARTH) {
            position = position.add(space.earth().getPosition(date, space.inertial(Centre.MOON)));
        }
        return sky.toMoonMe(new Vector3(position.getX(), position.getY(), position.getZ()), t);
    }

    @Override
    public double stepS(Instant t) {
        PVCoordinates pv = at(space.date(t));
        double r2 = pv.getPosition().getNormSq();
        double turning =
                Vector3D.crossProduct(pv.getPosition(), pv.getVelocity()).getNorm() / r2;
        return Math.clamp(DEGREE_RAD / turning, LEAST_STEP_S, MOST_STEP_S);
    }

    PVCoordinates at(AbsoluteDate date) {
        while (last > 0 && date.isBefore(coasts.get(last).start())) {
            last--;
        }
        while (last < coasts.size() - 1 && !date.isBefore(coasts.get(last + 1).start())) {
            last++;
        }
        return coasts.get(last).at(date);
    }
}
