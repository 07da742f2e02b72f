package space.outpost.construct.window;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Dynamics;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.model.Place;
import space.outpost.sky.Sky;
import space.outpost.sky.Vector3;

/**
 * Takes a transfer of the search into the full ephemeris: Newton's method on the injection impulse, until perilune is
 * reached at the same time, at the wanted altitude and in a plane of the wanted inclination. For one thread.
 */
public final class Refiner {
    private static final int AIMINGS = 8;
    private static final int AIMINGS_AT_EDGE = 2;
    private static final int MOST_STEPS = 30;
    private static final double SETTLED_M = 50;
    private static final double DIFFERENCE_MPERS = 0.02;
    private static final double LONGEST_STEP_MPERS = 60;
    private static final double LEAST_PART = 0.01;
    private static final double CRAFT_KG = 1000;
    private static final double LATE_S = 2 * 86_400;

    private final Space space;
    private final WindowSearch search;
    private final PatchedConics patched;
    private final Dynamics aboutEarth;
    private final Dynamics aboutMoon;

    public Refiner(Sky sky, WindowSearch search, Forces forces) {
        space = new Space(sky);
        this.search = search;
        patched = Windows.patched(search, sky, space);
        aboutEarth = Dynamics.of(space, Centre.EARTH, forces).withTolerance(0.1);
        aboutMoon = Dynamics.of(space, Centre.MOON, forces).withTolerance(0.1);
    }

    /**
     * A transfer in the full ephemeris.
     *
     * @param transfer by conics, aimed so that the full ephemeris leads near the Moon
     * @param departure just after the injection, about the Earth
     * @param perilune just before braking, about the Moon
     * @param injectionMPerS the change of velocity that leaves the parking orbit
     * @param brakingMPerS size of the impulse at perilune
     */
    public record Refined(
            Transfer transfer,
            SpacecraftState departure,
            SpacecraftState perilune,
            Vector3 injectionMPerS,
            double brakingMPerS) {}

    /** Empty if Newton's method does not settle. */
    public Optional<Refined> refine(Transfer conics) {
        try {
            Transfer transfer = aimed(conics);
            Vector3 impulse = transfer.injectionMPerS();
            Optional<Flown> flown = fly(transfer, impulse);
            for (int step = 0; step < MOST_STEPS && flown.isPresent(); step++) {
                if (flown.get().sizeM() < SETTLED_M) {
                    return Optional.of(refined(transfer, flown.get(), impulse));
                }
                Vector3 change = newton(transfer, impulse, flown.get());
                double part = Math.min(1, LONGEST_STEP_MPERS / change.length());
                Optional<Flown> next = fly(transfer, impulse.minus(change.times(part)));
                while (part > LEAST_PART
                        && (next.isEmpty() || next.get().sizeM() > flown.get().sizeM())) {
                    part /= 2;
                    next = fly(transfer, impulse.minus(change.times(part)));
                }
                impulse = impulse.minus(change.times(part));
                flown = next;
            }
        } catch (OrekitException | MathRuntimeException e) {
            return Optional.empty(); // an impulse so far off that it flies into a centre
        }
        return Optional.empty();
    }

    /**
     * The same chance, aimed aside by as much as the full ephemeris moves it at the edge of the Moon's sphere of
     * influence: plane, hour of launch and place of injection follow.
     */
    private Transfer aimed(Transfer conics) {
        Transfer transfer = conics;
        Vector3 aside = PatchedConics.NOWHERE;
        for (int round = 0; round < AIMINGS; round++) {
            Optional<Vector3> miss = round < AIMINGS_AT_EDGE
                    ? Optional.of(missAtEdge(transfer))
                    : fly(transfer, transfer.injectionMPerS()).map(Flown::missM);
            if (miss.isEmpty()) {
                return transfer;
            }
            aside = aside.minus(miss.get());
            Optional<Transfer> next = patched.fly(transfer.chance(), aside).transfer();
            if (next.isEmpty()) {
                return transfer;
            }
            transfer = next.get();
        }
        return transfer;
    }

    private Vector3 missAtEdge(Transfer transfer) {
        SpacecraftState edge = aboutEarth.coast(
                departure(transfer, transfer.injectionMPerS()),
                space.date(transfer.edge().at()));
        return vector(edge.getPVCoordinates(space.inertial(Centre.MOON)).getPosition())
                .minus(transfer.edge().positionM());
    }

    private SpacecraftState departure(Transfer transfer, Vector3 impulse) {
        return space.state(
                Centre.EARTH,
                space.date(transfer.injection()),
                vector(transfer.positionM()),
                vector(transfer.parkingMPerS().plus(impulse)),
                CRAFT_KG);
    }

    private Vector3 newton(Transfer transfer, Vector3 impulse, Flown flown) {
        double[][] slopes = new double[3][3];
        for (int axis = 0; axis < 3; axis++) {
            Vector3 other = fly(transfer, impulse.plus(unit(axis).times(DIFFERENCE_MPERS)))
                    .map(Flown::missM)
                    .orElse(flown.missM);
            double[] slope = components(other.minus(flown.missM).times(1 / DIFFERENCE_MPERS));
            for (int row = 0; row < 3; row++) {
                slopes[row][axis] = slope[row];
            }
        }
        double[] change = new LUDecomposition(new Array2DRowRealMatrix(slopes, false))
                .getSolver()
                .solve(new ArrayRealVector(components(flown.missM), false))
                .toArray();
        return new Vector3(change[0], change[1], change[2]);
    }

    /** @param missM across the arrival, and along it by how early it is */
    private record Flown(SpacecraftState departure, SpacecraftState perilune, Vector3 missM) {
        double sizeM() {
            return missM.length();
        }
    }

    private Optional<Flown> fly(Transfer transfer, Vector3 impulse) {
        SpacecraftState departure = departure(transfer, impulse);
        AbsoluteDate arrival = space.date(transfer.arrival());
        SpacecraftState edge =
                aboutEarth.coast(departure, space.date(transfer.edge().at()));
        return aboutMoon
                .periapsis(edge, arrival.shiftedBy(LATE_S), Centre.MOON)
                .map(perilune -> new Flown(departure, perilune, miss(transfer, perilune, arrival)));
    }

    /** By the vector B from the Moon to the arrival's asymptote, which moves evenly with the impulse. */
    private Vector3 miss(Transfer transfer, SpacecraftState perilune, AbsoluteDate arrival) {
        PVCoordinates pv = perilune.getPVCoordinates(space.inertial(Centre.MOON));
        double gm = space.gmM3PerS2(Centre.MOON);
        Vector3D r = pv.getPosition();
        Vector3D v = pv.getVelocity();
        double excess = Math.sqrt(Math.max(1, v.getNormSq() - 2 * gm / r.getNorm()));
        Vector3D momentum = pv.getMomentum();
        double e = r.getNorm() * v.getNormSq() / gm - 1;
        // Down the asymptote: true anomaly -acos(-1/e), flown towards perilune.
        double cos = 1 / Math.max(e, 1.001);
        double sin = Math.sqrt(1 - cos * cos);
        Vector3D along = new Vector3D(cos, r.normalize(), sin, v.normalize());
        Vector3D b = Vector3D.crossProduct(along, momentum).scalarMultiply(1 / excess);

        double wantedRadius = Place.MOON_RADIUS_M + search.arrival().periluneM();
        double size = wantedRadius * Math.sqrt(1 + 2 * gm / (wantedRadius * excess * excess));
        Vector3D pole = space.toInertial(Centre.MOON, perilune.getDate(), Vector3D.PLUS_K);
        Vector3 direction = new Vector3(along.getX(), along.getY(), along.getZ());
        Vector3 up = new Vector3(pole.getX(), pole.getY(), pole.getZ());
        Vector3 normal = nearest(direction, up, transfer.orbitNormal());
        Vector3D wanted = Vector3D.crossProduct(along, vector(normal)).scalarMultiply(size);
        double earlyS = -perilune.getDate().durationFrom(arrival);
        return vector(b.subtract(wanted).add(along.scalarMultiply(earlyS * excess)));
    }

    /** Of the two planes with the wanted inclination; the nearest plane of all if there is none. */
    private Vector3 nearest(Vector3 direction, Vector3 pole, Vector3 to) {
        double inclination = search.arrival().inclinationRad();
        return Planes.through(direction, pole, inclination, 1)
                .flatMap(one -> Planes.through(direction, pole, inclination, -1)
                        .map(other -> one.dot(to) > other.dot(to) ? one : other))
                .orElseGet(() -> SkyTable.unit(pole.minus(direction.times(direction.dot(pole))))
                        .times(Math.signum(Math.cos(inclination))));
    }

    private Refined refined(Transfer transfer, Flown flown, Vector3 impulse) {
        double periluneM = Place.MOON_RADIUS_M + search.arrival().periluneM();
        double apoluneM = Place.MOON_RADIUS_M + search.arrival().apoluneM();
        double gm = space.gmM3PerS2(Centre.MOON);
        double captured = Math.sqrt(2 * gm * (1 / periluneM - 1 / (periluneM + apoluneM)));
        double speed = flown.perilune
                .getPVCoordinates(space.inertial(Centre.MOON))
                .getVelocity()
                .getNorm();
        return new Refined(transfer, flown.departure, flown.perilune, impulse, speed - captured);
    }

    private static double[] components(Vector3 v) {
        return new double[] {v.x(), v.y(), v.z()};
    }

    private static Vector3 unit(int axis) {
        return new Vector3(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
    }

    private static Vector3 vector(Vector3D v) {
        return new Vector3(v.getX(), v.getY(), v.getZ());
    }

    private static Vector3D vector(Vector3 v) {
        return new Vector3D(v.x(), v.y(), v.z());
    }
}
