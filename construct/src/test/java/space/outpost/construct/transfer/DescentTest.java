package space.outpost.construct.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class DescentTest {
    /** Least product of coordinates on the unit sphere: -1 over the square root of 27, known in closed form. */
    @Test
    void theLeastProductOnASphereIsFound() {
        Descent descent = new Descent(DescentTest::productOnSphere, 1e-10, 1e-14, 100);

        Descent.Point point = descent.restore(new ArrayRealVector(new double[] {2, 1, -0.5}))
                .map(descent::minimize)
                .orElseThrow();

        assertThat(point.value()).isCloseTo(-1 / Math.sqrt(27), within(1e-8));
        assertThat(point.at().getNorm()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatCannotBeHeldIsNotFound() {
        Descent descent = new Descent(
                x -> new Descent.Point(
                        x,
                        0,
                        new ArrayRealVector(1),
                        new ArrayRealVector(new double[] {x.getEntry(0) * x.getEntry(0) + 1}),
                        new Array2DRowRealMatrix(new double[][] {{2 * x.getEntry(0)}})),
                1e-9,
                1e-12,
                50);

        assertThat(descent.restore(new ArrayRealVector(new double[] {3}))).isEmpty();
    }

    private static Descent.Point productOnSphere(RealVector x) {
        double a = x.getEntry(0);
        double b = x.getEntry(1);
        double c = x.getEntry(2);
        return new Descent.Point(
                x,
                a * b * c,
                new ArrayRealVector(new double[] {b * c, a * c, a * b}),
                new ArrayRealVector(new double[] {x.dotProduct(x) - 1}),
                MatrixUtils.createRowRealMatrix(x.mapMultiply(2).toArray()));
    }
}
