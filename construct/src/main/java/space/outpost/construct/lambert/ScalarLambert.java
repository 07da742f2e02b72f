package space.outpost.construct.lambert;

/** One problem after the other. */
final class ScalarLambert implements LambertKernel {
    /** Of the sum of the two directions: below, the places are in line with the centre, on both sides of it. */
    static final double IN_LINE = 1e-14;

    final double mu;
    final LambertWay way;
    final TransferTime transfer;
    final boolean retrograde;

    ScalarLambert(double muM3PerS2, LambertWay way) {
        mu = muM3PerS2;
        this.way = way;
        transfer = new TransferTime(way);
        retrograde = way.sense() == LambertWay.Sense.RETROGRADE;
    }

    @Override
    public void solve(LambertProblems problems, LambertVelocities into, int from, int to) {
        for (int i = from; i < to; i++) {
            solve(problems, into, i);
        }
    }

    /**
     * Directions are handled by their sum and difference, which are at right angles and as long as twice the cosine and
     * the sine of half the angle between them: no digits are lost at 0 and 180 deg, nor where c is nearly s.
     */
    void solve(LambertProblems p, LambertVelocities into, int i) {
        double r1 = length(p.x1[i], p.y1[i], p.z1[i]);
        double r2 = length(p.x2[i], p.y2[i], p.z2[i]);
        double ux = p.x1[i] / r1;
        double uy = p.y1[i] / r1;
        double uz = p.z1[i] / r1;
        double wx = p.x2[i] / r2;
        double wy = p.y2[i] / r2;
        double wz = p.z2[i] / r2;
        double sx = ux + wx;
        double sy = uy + wy;
        double sz = uz + wz;
        double dx = wx - ux;
        double dy = wy - uy;
        double dz = wz - uz;
        double sum = length(sx, sy, sz);
        double difference = length(dx, dy, dz);
        double c = length(p.x2[i] - p.x1[i], p.y2[i] - p.y1[i], p.z2[i] - p.z1[i]);
        double s = 0.5 * (r1 + r2 + c);
        double mean = Math.sqrt(r1 * r2);
        double size = 0.5 * mean * sum / s;
        boolean reversed = ux * wy - uy * wx < 0 != retrograde;
        double lambda = reversed ? -size : size;
        double k = c / s;
        double time = p.flightS[i] * Math.sqrt(2 * mu / (s * s * s));

        double x = transfer.root(lambda, k, time);

        double lx = lambda * x;
        double y = Math.sqrt(lx * lx + k);
        double large = y + Math.abs(lx);
        double plus = lx >= 0 ? large : k / large;
        double gamma = Math.sqrt(0.5 * mu * s);
        double rho = (r1 - r2) / c;
        double ly = lambda * y;
        double out1 = gamma * (-rho * (ly + x) + (ly - x)) / r1;
        double out2 = -gamma * (rho * (ly + x) + (ly - x)) / r2;
        double across = 0.5 * gamma * mean * plus / c;
        if (sum < IN_LINE) {
            double[] n = normal(ux, uy, uz);
            double turned = (retrograde ? -2 : 2) * across * difference;
            double ax = n[1] * uz - n[2] * uy;
            double ay = n[2] * ux - n[0] * uz;
            double az = n[0] * uy - n[1] * ux;
            into.x1[i] = out1 * ux + turned / r1 * ax;
            into.y1[i] = out1 * uy + turned / r1 * ay;
            into.z1[i] = out1 * uz + turned / r1 * az;
            into.x2[i] = out2 * wx + -turned / r2 * ax;
            into.y2[i] = out2 * wy + -turned / r2 * ay;
            into.z2[i] = out2 * wz + -turned / r2 * az;
            return;
        }
        double turned = reversed ? -across : across;
        double alongSum = difference * difference / sum;
        double a1 = turned / r1;
        double a2 = turned / r2;
        into.x1[i] = out1 * ux + a1 * (alongSum * sx + sum * dx);
        into.y1[i] = out1 * uy + a1 * (alongSum * sy + sum * dy);
        into.z1[i] = out1 * uz + a1 * (alongSum * sz + sum * dz);
        into.x2[i] = out2 * wx + a2 * (sum * dx - alongSum * sx);
        into.y2[i] = out2 * wy + a2 * (sum * dy - alongSum * sy);
        into.z2[i] = out2 * wz + a2 * (sum * dz - alongSum * sz);
    }

    /** Nearest the z axis of what is at right angles to a direction. */
    private static double[] normal(double ux, double uy, double uz) {
        boolean polar = ux * ux + uy * uy < 1e-20;
        double nx = polar ? 1 : -uz * ux;
        double ny = polar ? 0 : -uz * uy;
        double nz = polar ? 0 : ux * ux + uy * uy;
        double length = length(nx, ny, nz);
        return new double[] {nx / length, ny / length, nz / length};
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
