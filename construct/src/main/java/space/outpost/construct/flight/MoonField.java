package space.outpost.construct.flight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Arrays;
import org.orekit.errors.OrekitException;
import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.ICGEMFormatReader;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.RawSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;
import space.outpost.model.io.InvalidInput;

/**
 * The Moon's gravity: spherical harmonics, fully normalised, in its principal axes.
 *
 * <p>The embedded one is LP165P to degree and order 10 (Konopliv et al. 2001, Icarus 150, 1-18; NASA/JPL, public domain).
 */
final class MoonField {
    static final int EMBEDDED_DEGREE = 10;

    /** Degree, order, C, S. */
    private static final String COEFFICIENTS = """
             2  0 -9.089018075060e-5 0
             2  1 -2.722032361590e-9 -7.575182920830e-10
             2  2 3.463549937220e-5 1.672949053830e-8
             3  0 -3.203591400300e-6 0
             3  1 2.632744012180e-5 5.464363089820e-6
             3  2 1.418817932940e-5 4.892036500480e-6
             3  3 1.228605894470e-5 -1.785448081640e-6
             4  0 3.197309571720e-6 0
             4  1 -5.996601830150e-6 1.661934519470e-6
             4  2 -7.081806926970e-6 -6.783627172690e-6
             4  3 -1.362298338130e-6 -1.344347228710e-5
             4  4 -6.025778735830e-6 3.939637195380e-6
             5  0 -2.157038206820e-7 0
             5  1 -1.019195653760e-6 -4.109254150730e-6
             5  2 4.376608114970e-6 1.084099769880e-6
             5  3 4.497767875950e-7 8.700841208620e-6
             5  4 2.783424136030e-6 5.938802393300e-8
             5  5 3.119625893770e-6 -2.760966271960e-6
             6  0 3.765780618660e-6 0
             6  1 1.531984393890e-6 -2.576600639760e-6
             6  2 -4.352218123230e-6 -2.187448015220e-6
             6  3 -3.270051634600e-6 -3.469143028430e-6
             6  4 3.697821857860e-7 -4.068810656300e-6
             6  5 1.404474618350e-6 -1.033170188970e-5
             6  6 -4.704301085460e-6 7.236008813510e-6
             7  0 5.622211787280e-6 0
             7  1 7.552259234450e-6 -1.296522202330e-7
             7  2 -6.631948361600e-7 2.384789067160e-6
             7  3 5.826787994770e-7 2.355772260700e-6
             7  4 -9.266265301300e-7 7.915736546610e-7
             7  5 -2.719477973700e-7 1.126877878840e-6
             7  6 -9.928857241340e-7 1.107954866840e-6
             7  7 -1.788466088650e-6 -1.616507107160e-6
             8  0 2.346499680120e-6 0
             8  1 -6.088981217920e-8 1.112544861480e-6
             8  2 2.994777877990e-6 1.925832475840e-6
             8  3 -1.880012181150e-6 9.535825505100e-7
             8  4 3.373519721590e-6 -4.560565395690e-7
             8  5 -1.125272717320e-6 2.925714953190e-6
             8  6 -1.543301441280e-6 -2.248184271110e-6
             8  7 -1.591465180010e-6 3.222090972550e-6
             8  8 -2.530697259120e-6 2.140620023560e-6
             9  0 -3.555033829560e-6 0
             9  1 1.980425673460e-6 7.896372030830e-8
             9  2 1.991028324820e-6 -1.449221144130e-6
             9  3 -2.018621239890e-6 2.234057350360e-6
             9  4 -1.895934358830e-6 -1.385064502050e-6
             9  5 -1.484569053750e-6 -3.699324303180e-6
             9  6 -2.278199888880e-6 -3.071527334340e-6
             9  7 -4.066701007940e-6 1.112438015330e-7
             9  8 -1.241792211950e-6 -2.128975363780e-6
             9  9 -8.972926651360e-7 2.457973274100e-6
            10  0 -9.311407332660e-7 0
            10  1 8.160652991070e-7 -9.872542654060e-7
            10  2 2.411616832230e-7 -2.693731057550e-7
            10  3 3.965613950090e-7 7.644820480930e-7
            10  4 -3.571289581480e-6 1.545132947240e-6
            10  5 7.258951500910e-7 -3.686516029930e-7
            10  6 -1.959496357290e-7 -1.819040410420e-6
            10  7 -3.838466073530e-6 -8.052902373150e-7
            10  8 -3.411017972900e-6 2.582534198110e-6
            10  9 -4.785783138070e-6 -1.225243946800e-7
            10 10 9.238929016380e-7 -1.702128574050e-6
            """;

    private final double gmM3PerS2;
    private final double referenceRadiusM;
    private final double[][] c;
    private final double[][] s;

    private MoonField(double gmM3PerS2, double referenceRadiusM, double[][] c, double[][] s) {
        this.gmM3PerS2 = gmM3PerS2;
        this.referenceRadiusM = referenceRadiusM;
        this.c = c;
        this.s = s;
    }

    static MoonField embedded() {
        double[][] c = triangle(EMBEDDED_DEGREE);
        double[][] s = triangle(EMBEDDED_DEGREE);
        c[0][0] = 1;
        COEFFICIENTS.lines().map(line -> line.strip().split(" +")).forEach(term -> {
            int degree = Integer.parseInt(term[0]);
            int order = Integer.parseInt(term[1]);
            c[degree][order] = Double.parseDouble(term[2]);
            s[degree][order] = Double.parseDouble(term[3]);
        });
        return new MoonField(4.902801056e12, 1_738_000, c, s);
    }

    /**
     * @throws InvalidInput if the file is no field in ICGEM format or does not reach that degree
     */
    static MoonField read(Path gfc, int degree, TimeScale tt) {
        ICGEMFormatReader reader = new ICGEMFormatReader(gfc.toString(), false, tt);
        try (InputStream in = Files.newInputStream(gfc)) {
            reader.loadData(in, gfc.toString());
            RawSphericalHarmonicsProvider read = reader.getProvider(true, degree, degree);
            RawSphericalHarmonicsProvider.RawSphericalHarmonics terms = read.onDate(AbsoluteDate.ARBITRARY_EPOCH);
            double[][] c = triangle(degree);
            double[][] s = triangle(degree);
            for (int n = 0; n <= degree; n++) {
                for (int m = 0; m <= n; m++) {
                    c[n][m] = terms.getRawCnm(n, m);
                    s[n][m] = terms.getRawSnm(n, m);
                }
            }
            return new MoonField(read.getMu(), read.getAe(), c, s);
        } catch (IOException | ParseException | OrekitException e) {
            throw new InvalidInput(
                    gfc.toString(),
                    "",
                    "no gravity field to degree " + degree + " (" + e.getMessage() + ")",
                    "fully normalised coefficients in ICGEM format (.gfc)");
        }
    }

    double gmM3PerS2() {
        return gmM3PerS2;
    }

    int degree() {
        return c.length - 1;
    }

    /**
     * @throws IllegalArgumentException if the field does not reach that degree
     */
    NormalizedSphericalHarmonicsProvider to(int degree) {
        requireReach(degree);
        return GravityFieldFactory.getNormalizedProvider(
                referenceRadiusM,
                gmM3PerS2,
                TideSystem.UNKNOWN,
                Arrays.copyOf(c, degree + 1),
                Arrays.copyOf(s, degree + 1));
    }

    /**
     * @throws IllegalArgumentException if the field does not reach that degree
     */
    Harmonics harmonics(int degree) {
        requireReach(degree);
        return new Harmonics(gmM3PerS2, referenceRadiusM, c, s, degree);
    }

    private void requireReach(int degree) {
        if (degree > degree()) {
            throw new IllegalArgumentException("the Moon's field is known to degree " + degree());
        }
    }

    private static double[][] triangle(int degree) {
        double[][] rows = new double[degree + 1][];
        for (int n = 0; n <= degree; n++) {
            rows[n] = new double[n + 1];
        }
        return rows;
    }
}
