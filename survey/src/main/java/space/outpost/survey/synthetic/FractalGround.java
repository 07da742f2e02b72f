package space.outpost.survey.synthetic;

import space.outpost.survey.terrain.Dice;

/**
 * Relief whose rms height difference grows with distance L as L^H, as that of the lunar highlands does: a sum of
 * octaves of gradient noise (Perlin 1985, SIGGRAPH 19, 287-296; the fade of Perlin 2002), each of amplitude
 * wavelength^H. The coarsest carries the slopes of all that would be coarser, so that the law holds up to its size.
 */
final class FractalGround {
    /** Median of the highlands, 17 m to about 1 km (Rosenburg et al. 2011, JGR 116, E02001). */
    static final double HURST = 0.95;

    static final double COARSEST_M = 8192;

    /**
     * Mean square height difference at distance 1 of infinitely many octaves of amplitude wavelength^0.95, by numerical
     * integration: 10.83 along the lattice, 10.84 across.
     */
    private static final double SQUARE_AT_ONE = 10.84;

    private final Dice[] dice;
    private final double[] wavelengthM;
    private final double[] amplitudeM;

    /**
     * @param slope rms, along a line, between points a baseline apart
     * @param finestM the least wavelength wanted
     */
    FractalGround(Dice dice, double slope, double baselineM, double finestM) {
        int octaves = Math.max(1, 1 + (int) Math.floor(Math.log(COARSEST_M / finestM) / Math.log(2)));
        this.dice = new Dice[octaves];
        wavelengthM = new double[octaves];
        amplitudeM = new double[octaves];
        double ratio = StrictMath.pow(2, 2 * HURST - 2);
        for (int k = 0; k < octaves; k++) {
            this.dice[k] = dice.split(k);
            wavelengthM[k] = COARSEST_M / (1 << k);
            double own =
                    slope * baselineM / Math.sqrt(SQUARE_AT_ONE) * StrictMath.pow(wavelengthM[k] / baselineM, HURST);
            amplitudeM[k] = k == 0 ? own * Math.sqrt(1 / (1 - ratio)) : own;
        }
    }

    /** Adds heights at points of one row of the map, {@code x0 + dx i}. */
    void add(double x0, double dx, int from, double y, double[] heightsM) {
        for (int k = 0; k < wavelengthM.length; k++) {
            octave(k, x0, dx, from, y, heightsM);
        }
    }

    private void octave(int k, double x0, double dx, int from, double y, double[] heightsM) {
        Dice here = dice[k];
        // Lattices of different octaves have no point in common, where all would be level.
        double shift = here.state() * 0x1p-64;
        double scale = 1 / wavelengthM[k];
        double amplitude = amplitudeM[k];
        double q = y * scale + shift;
        int row = (int) Math.floor(q);
        double v = q - row;
        double fadeV = fade(v);
        int col = Integer.MIN_VALUE;
        double xTL = 0;
        double yTL = 0;
        double xTR = 0;
        double yTR = 0;
        double xBL = 0;
        double yBL = 0;
        double xBR = 0;
        double yBR = 0;
        for (int i = 0; i < heightsM.length; i++) {
            double p = (x0 + dx * (from + i)) * scale + shift;
            int at = (int) Math.floor(p);
            if (at != col) {
                col = at;
                double a = angle(here.bits(col, row));
                double b = angle(here.bits(col + 1, row));
                double c = angle(here.bits(col, row + 1));
                double d = angle(here.bits(col + 1, row + 1));
                xTL = StrictMath.cos(a);
                yTL = StrictMath.sin(a);
                xTR = StrictMath.cos(b);
                yTR = StrictMath.sin(b);
                xBL = StrictMath.cos(c);
                yBL = StrictMath.sin(c);
                xBR = StrictMath.cos(d);
                yBR = StrictMath.sin(d);
            }
            double u = p - col;
            double fadeU = fade(u);
            double left = xTL * u + yTL * v;
            double right = xTR * (u - 1) + yTR * v;
            double upper = left + fadeU * (right - left);
            left = xBL * u + yBL * (v - 1);
            right = xBR * (u - 1) + yBR * (v - 1);
            double lower = left + fadeU * (right - left);
            heightsM[i] += amplitude * Math.sqrt(2) * (upper + fadeV * (lower - upper));
        }
    }

    private static double angle(long bits) {
        return (bits >>> 11) * 0x1p-53 * 2 * Math.PI;
    }

    private static double fade(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }
}
