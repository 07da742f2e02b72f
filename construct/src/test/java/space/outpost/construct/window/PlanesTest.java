package space.outpost.construct.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.sky.LunarOrbit;
import space.outpost.sky.Vector3;

class PlanesTest {
    private static final Vector3 POLE = new Vector3(0, 0, 1);

    @Property
    void aPlaneHoldsTheDirectionAtItsInclination(
            @ForAll @DoubleRange(min = -1.5, max = 1.5) double latitude,
            @ForAll @DoubleRange(min = 0, max = 6.2) double longitude,
            @ForAll @DoubleRange(min = 0.01, max = 3.13) double inclination) {
        Vector3 direction = new Vector3(
                Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude));
        for (int side = -1; side <= 1; side += 2) {
            var normal = Planes.through(direction, POLE, inclination, side);
            if (Planes.beyondRad(direction, POLE, inclination) > 1e-9) {
                assertThat(normal).isEmpty();
            }
            normal.ifPresent(n -> {
                assertThat(n.length()).isCloseTo(1, within(1e-9));
                assertThat(n.dot(direction)).isCloseTo(0, within(1e-9));
                assertThat(n.z()).isCloseTo(Math.cos(inclination), within(1e-9));
            });
        }
    }

    @Property(tries = 200)
    void theWayInFromTheEdgeEndsAtPerilune(
            @ForAll @DoubleRange(min = 300, max = 2500) double speed,
            @ForAll @DoubleRange(min = 1.75e6, max = 1e7) double perilune) {
        Vector3 velocity = new Vector3(speed, 0, 0);
        Approach way = Approach.in(velocity, new Vector3(0, 0, 1), perilune);
        CartesianOrbit edge = new CartesianOrbit(
                new PVCoordinates(
                        new Vector3D(
                                way.edgeM().x(), way.edgeM().y(), way.edgeM().z()),
                        new Vector3D(speed, 0, 0)),
                Frame.getRoot(),
                AbsoluteDate.ARBITRARY_EPOCH,
                LunarOrbit.MOON_GM_M3_PER_S2);

        PVCoordinates there = edge.shiftedBy(way.fallS()).getPVCoordinates();

        assertThat(there.getPosition().getNorm()).isCloseTo(perilune, within(1e-6 * perilune));
        assertThat(there.getVelocity().getNorm()).isCloseTo(way.periluneMPerS(), within(1e-3));
        assertThat(there.getMomentum().getZ()).isPositive();
    }
}
