package space.outpost.construct.orbit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.files.Track;
import space.outpost.construct.flight.Space;

/**
 * A passage closest to the centre or farthest from it.
 *
 * @param elements there
 */
record Apsis(AbsoluteDate date, boolean closest, double radiusM, Ellipse elements) {

    /** All of a flight, in order; those at its ends are not known. */
    static List<Apsis> of(List<Track> coasts, Space space) {
        List<Apsis> found = new ArrayList<>();
        for (Track coast : coasts) {
            double before = climb(coast.state(0));
            for (int i = 1; i < coast.size(); i++) {
                double here = climb(coast.state(i));
                if (before < 0 != here < 0) {
                    found.add(between(coast, coast.seconds(i - 1), coast.seconds(i), before < 0, space));
                }
                before = here;
            }
        }
        return found;
    }

    private static Apsis between(Track coast, double from, double to, boolean closest, Space space) {
        double a = from;
        double b = to;
        while (b - a > 1e-3) {
            double middle = (a + b) / 2;
            if (climb(coast.at(middle)) < 0 == closest) {
                a = middle;
            } else {
                b = middle;
            }
        }
        PVCoordinates pv = coast.at(b);
        AbsoluteDate date = coast.start().shiftedBy(b);
        return new Apsis(
                date, closest, pv.getPosition().getNorm(), Ellipse.osculating(pv, date, coast.centre(), space));
    }

    private static double climb(PVCoordinates pv) {
        return Vector3D.dotProduct(pv.getPosition(), pv.getVelocity());
    }
}
