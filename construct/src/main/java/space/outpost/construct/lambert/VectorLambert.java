package space.outpost.construct.lambert;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Four problems at a time, operation by operation as {@link ScalarLambert} and {@link TransferTime} do it. What is rare,
 * such as hyperbolas with cosh psi over 3, is left to them. In passes over a chunk, so that each is one loop whose vectors
 * stay in registers.
 */
final class VectorLambert implements LambertKernel {
    static final int LANES = 4;

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_256;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_256;
    private static final int CHUNK = 256;

    private final ScalarLambert scalar;
    private final int revolutions;

    VectorLambert(ScalarLambert scalar) {
        this.scalar = scalar;
        revolutions = scalar.way.revolutions();
    }

    /** What the passes over a chunk hand on. */
    private static final class Chunk {
        final double[] lambda;
        final double[] k;
        final double[] time;
        final double[] root;

        /** Not zero: left to the scalar twin. */
        final double[] rare;

        Chunk(int size) {
            lambda = new double[size];
            k = new double[size];
            time = new double[size];
            root = new double[size];
            rare = new double[size];
        }
    }

    @Override
    public void solve(LambertProblems problems, LambertVelocities into, int from, int to) {
        Chunk chunk = new Chunk(Math.min(CHUNK, Math.max(0, to - from)));
        int at = from;
        while (to - at >= LANES) {
            int count = Math.min(CHUNK, (to - at) / LANES * LANES);
            geometry(problems, chunk, at, count);
            guess(chunk, count);
            iterate(chunk, count);
            velocities(problems, chunk, into, at, count);
            for (int i = 0; i < count; i++) {
                if (chunk.rare[i] != 0) {
                    scalar.solve(problems, into, at + i);
                }
            }
            at += count;
        }
        scalar.solve(problems, into, at, to);
    }

    private void geometry(LambertProblems p, Chunk chunk, int at, int count) {
        DoubleVector twoMu = DoubleVector.broadcast(DOUBLES, 2 * scalar.mu);
        for (int i = 0; i < count; i += LANES) {
            DoubleVector x1 = DoubleVector.fromArray(DOUBLES, p.x1, at + i);
            DoubleVector y1 = DoubleVector.fromArray(DOUBLES, p.y1, at + i);
            DoubleVector z1 = DoubleVector.fromArray(DOUBLES, p.z1, at + i);
            DoubleVector x2 = DoubleVector.fromArray(DOUBLES, p.x2, at + i);
            DoubleVector y2 = DoubleVector.fromArray(DOUBLES, p.y2, at + i);
            DoubleVector z2 = DoubleVector.fromArray(DOUBLES, p.z2, at + i);
            DoubleVector r1 = length(x1, y1, z1);
            DoubleVector r2 = length(x2, y2, z2);
            DoubleVector ux = x1.div(r1);
            DoubleVector uy = y1.div(r1);
            DoubleVector wx = x2.div(r2);
            DoubleVector wy = y2.div(r2);
            DoubleVector sum = length(ux.add(wx), uy.add(wy), z1.div(r1).add(z2.div(r2)));
            DoubleVector c = length(x2.sub(x1), y2.sub(y1), z2.sub(z1));
            DoubleVector s = r1.add(r2).add(c).mul(0.5);
            DoubleVector size = r1.mul(r2).sqrt().mul(0.5).mul(sum).div(s);
            VectorMask<Double> clockwise = ux.mul(wy).sub(uy.mul(wx)).compare(LT, 0);
            VectorMask<Double> reversed = scalar.retrograde ? clockwise.not() : clockwise;
            DoubleVector lambda = size.blend(size.neg(), reversed);
            DoubleVector time = DoubleVector.fromArray(DOUBLES, p.flightS, at + i)
                    .mul(twoMu.div(s.mul(s).mul(s)).sqrt());
            VectorMask<Double> usual = sum.compare(GE, ScalarLambert.IN_LINE)
                    .and(time.compare(GT, 0))
                    .and(time.compare(LT, Double.POSITIVE_INFINITY));
            lambda.intoArray(chunk.lambda, i);
            c.div(s).intoArray(chunk.k, i);
            time.intoArray(chunk.time, i);
            DoubleVector.broadcast(DOUBLES, 1).blend(0, usual).intoArray(chunk.rare, i);
        }
    }

    private void guess(Chunk chunk, int count) {
        if (revolutions > 0) {
            for (int i = 0; i < count; i++) {
                chunk.root[i] = scalar.transfer.guessOfRevolutions(chunk.lambda[i], chunk.k[i], chunk.time[i]);
            }
            return;
        }
        for (int i = 0; i < count; i += LANES) {
            DoubleVector lambda = DoubleVector.fromArray(DOUBLES, chunk.lambda, i);
            DoubleVector k = DoubleVector.fromArray(DOUBLES, chunk.k, i);
            DoubleVector time = DoubleVector.fromArray(DOUBLES, chunk.time, i);
            VectorMask<Double> negative = lambda.compare(LT, 0);
            DoubleVector size = lambda.abs();
            DoubleVector arc = k.div(size.add(1))
                    .sqrt()
                    .mul(size.mul(-0.0187293)
                            .add(0.0742610)
                            .mul(size)
                            .add(-0.2121144)
                            .mul(size)
                            .add(1.5707288));
            DoubleVector pi = DoubleVector.broadcast(DOUBLES, Math.PI);
            DoubleVector t0 = lambda.mul(k.sqrt()).add(arc.blend(pi.sub(arc), negative));
            DoubleVector less = k.div(lambda.add(1))
                    .blend(DoubleVector.broadcast(DOUBLES, 1).sub(lambda), lambda.compare(LE, 0));
            DoubleVector sum = lambda.mul(lambda).add(lambda.add(1));
            DoubleVector t1 = less.mul(2.0 / 3).mul(sum);
            DoubleVector ll = lambda.mul(lambda);
            DoubleVector fast = t1.mul(2.5)
                    .mul(t1.sub(time)
                            .div(time.mul(less)
                                    .mul(ll.mul(lambda).mul(lambda.add(1)).add(sum))))
                    .add(1);
            VectorMask<Double> slow = time.compare(GE, t0);
            DoubleVector late = time.sub(t0);
            DoubleVector slowArgument = late.mul(DoubleVector.broadcast(DOUBLES, -0.15)
                            .div(late.add(1))
                            .add(0.9))
                    .add(1);
            DoubleVector log = roughLog2(time.div(t0).blend(slowArgument, slow));
            DoubleVector power = log.div(roughLog2(t1.div(t0))).blend(log.mul(-2.0 / 3), slow);
            roughExp2(power).sub(1).blend(fast, time.compare(LT, t1)).intoArray(chunk.root, i);
        }
    }

    private static DoubleVector roughLog2(DoubleVector a) {
        LongVector bits = a.reinterpretAsLongs();
        DoubleVector exponent = bits.lanewise(LSHR, 52)
                .or(TransferTime.EXPONENT_MAGIC)
                .reinterpretAsDoubles()
                .sub(TransferTime.EXPONENT_MAGIC_VALUE + 1023);
        DoubleVector u = bits.and(TransferTime.MANTISSA)
                .or(TransferTime.ONE)
                .reinterpretAsDoubles()
                .sub(1);
        return polynomial(TransferTime.LOG, u).mul(u).add(exponent);
    }

    private static DoubleVector roughExp2(DoubleVector a) {
        DoubleVector shifted = a.add(TransferTime.ROUND);
        DoubleVector f = a.sub(shifted.sub(TransferTime.ROUND));
        return polynomial(TransferTime.EXP, f)
                .reinterpretAsLongs()
                .add(shifted.reinterpretAsLongs().lanewise(LSHL, 52))
                .reinterpretAsDoubles();
    }

    private static DoubleVector polynomial(double[] c, DoubleVector u) {
        return u.mul(c[4]).add(c[3]).mul(u).add(c[2]).mul(u).add(c[1]).mul(u).add(c[0]);
    }

    private void iterate(Chunk chunk, int count) {
        double[] e = TransferTime.E;
        DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
        double wholeTurns = revolutions * Math.PI;
        for (int i = 0; i < count; i += LANES) {
            DoubleVector lambda = DoubleVector.fromArray(DOUBLES, chunk.lambda, i);
            DoubleVector k = DoubleVector.fromArray(DOUBLES, chunk.k, i);
            DoubleVector time = DoubleVector.fromArray(DOUBLES, chunk.time, i);
            DoubleVector x = DoubleVector.fromArray(DOUBLES, chunk.root, i);
            VectorMask<Double> rare =
                    DoubleVector.fromArray(DOUBLES, chunk.rare, i).compare(NE, 0);
            VectorMask<Double> active = rare.not().and(x.compare(EQ, x));
            DoubleVector ll = lambda.mul(lambda);
            for (int step = 0; step < TransferTime.MOST_STEPS && active.anyTrue(); step++) {
                DoubleVector z = one.sub(x).mul(one.add(x));
                DoubleVector lx = lambda.mul(x);
                DoubleVector y = lx.mul(lx).add(k).sqrt();
                DoubleVector large = y.add(lx.abs());
                DoubleVector small = k.div(large);
                VectorMask<Double> up = lx.compare(GE, 0);
                DoubleVector plus = small.blend(large, up);
                DoubleVector minus = large.blend(small, up);
                DoubleVector cosPsi = x.mul(minus).add(lambda);
                DoubleVector cosPhi = x.mul(plus).sub(lambda);
                VectorMask<Double> odd = cosPsi.compare(GT, TransferTime.FAR);
                if (revolutions == 0) {
                    odd = odd.or(x.sub(1).abs().compare(LT, TransferTime.NEAR_PARABOLA));
                }
                rare = rare.or(odd.and(active));
                active = active.andNot(odd);

                VectorMask<Double> wide = cosPsi.compare(LT, 0);
                DoubleVector h = cosPsi.abs().mul(0.5).add(0.5).sqrt();
                DoubleVector w = minus.mul(0.5).div(h.mul(h.add(1)));
                DoubleVector ww = w.mul(w);
                DoubleVector q = z.mul(ww);
                DoubleVector qq = q.mul(q);
                DoubleVector evens = qq.mul(e[12]).add(e[10]);
                DoubleVector odds = qq.mul(e[11]).add(e[9]);
                evens = evens.mul(qq).add(e[8]);
                odds = odds.mul(qq).add(e[7]);
                evens = evens.mul(qq).add(e[6]);
                odds = odds.mul(qq).add(e[5]);
                evens = evens.mul(qq).add(e[4]);
                odds = odds.mul(qq).add(e[3]);
                evens = evens.mul(qq).add(e[2]);
                odds = odds.mul(qq).add(e[1]);
                evens = evens.mul(qq).add(e[0]);
                DoubleVector onePlus = q.add(1);
                DoubleVector lens = w.mul(4).mul(ww).mul(odds.mul(q).add(evens)).div(onePlus.mul(onePlus));
                VectorMask<Double> narrow = cosPhi.compare(GE, 0);
                DoubleVector t = lens.blend(lens.neg(), wide)
                        .add(minus.mul(one.sub(cosPhi))
                                .blend(k.mul(plus), narrow)
                                .div(z.blend(cosPhi.add(1), narrow)));
                if (revolutions > 0 || wide.anyTrue()) {
                    DoubleVector turns =
                            DoubleVector.broadcast(DOUBLES, wholeTurns).blend(wholeTurns + Math.PI, wide);
                    DoubleVector none = DoubleVector.zero(DOUBLES);
                    DoubleVector more = turns.div(z.sqrt())
                            .sub(none.blend(minus.mul(2), wide))
                            .div(z);
                    t = revolutions > 0 ? t.add(more) : t.blend(t.add(more), wide);
                }

                DoubleVector perZ = one.div(z);
                DoubleVector perY = one.div(y);
                DoubleVector cube = ll.mul(lambda).mul(perY);
                DoubleVector perYY = perY.mul(perY);
                DoubleVector kCube = k.mul(cube).mul(perYY);
                DoubleVector t1 = x.mul(t.mul(3).add(cube.mul(2))).add(-2).mul(perZ);
                DoubleVector t2 =
                        x.mul(5).mul(t1).add(t.mul(3).add(kCube.mul(2))).mul(perZ);
                DoubleVector t3 = x.mul(7)
                        .mul(t2)
                        .add(t1.mul(8).add(kCube.mul(-6).mul(ll.mul(x)).mul(perYY)))
                        .mul(perZ);
                DoubleVector f = t.sub(time);
                DoubleVector ff2 = f.mul(t2);
                DoubleVector t1t1 = t1.mul(t1);
                DoubleVector above = f.mul(t1t1.sub(ff2.mul(0.5)));
                DoubleVector below = t3.mul(f.mul(f)).mul(1.0 / 6).add(t1.mul(t1t1.sub(ff2)));
                DoubleVector next = x.sub(above.div(below));
                next = x.sub(1).mul(0.5).blend(next, next.compare(GT, -1));
                DoubleVector scale = one.add(x);
                if (revolutions > 0) {
                    next = x.add(1).mul(0.5).blend(next, next.compare(LT, 1));
                    scale = z;
                }
                VectorMask<Double> last = next.sub(x).abs().compare(LE, scale.mul(TransferTime.LAST_STEP));
                x = x.blend(next, active);
                active = active.andNot(last);
            }
            x.intoArray(chunk.root, i);
            DoubleVector.zero(DOUBLES).blend(1, rare.or(active)).intoArray(chunk.rare, i);
        }
    }

    private void velocities(LambertProblems p, Chunk chunk, LambertVelocities into, int at, int count) {
        DoubleVector halfMu = DoubleVector.broadcast(DOUBLES, 0.5 * scalar.mu);
        for (int i = 0; i < count; i += LANES) {
            DoubleVector x1 = DoubleVector.fromArray(DOUBLES, p.x1, at + i);
            DoubleVector y1 = DoubleVector.fromArray(DOUBLES, p.y1, at + i);
            DoubleVector z1 = DoubleVector.fromArray(DOUBLES, p.z1, at + i);
            DoubleVector x2 = DoubleVector.fromArray(DOUBLES, p.x2, at + i);
            DoubleVector y2 = DoubleVector.fromArray(DOUBLES, p.y2, at + i);
            DoubleVector z2 = DoubleVector.fromArray(DOUBLES, p.z2, at + i);
            DoubleVector r1 = length(x1, y1, z1);
            DoubleVector r2 = length(x2, y2, z2);
            DoubleVector ux = x1.div(r1);
            DoubleVector uy = y1.div(r1);
            DoubleVector uz = z1.div(r1);
            DoubleVector wx = x2.div(r2);
            DoubleVector wy = y2.div(r2);
            DoubleVector wz = z2.div(r2);
            DoubleVector sx = ux.add(wx);
            DoubleVector sy = uy.add(wy);
            DoubleVector sz = uz.add(wz);
            DoubleVector dx = wx.sub(ux);
            DoubleVector dy = wy.sub(uy);
            DoubleVector dz = wz.sub(uz);
            DoubleVector sum = length(sx, sy, sz);
            DoubleVector difference = length(dx, dy, dz);
            DoubleVector c = length(x2.sub(x1), y2.sub(y1), z2.sub(z1));
            DoubleVector s = r1.add(r2).add(c).mul(0.5);
            DoubleVector mean = r1.mul(r2).sqrt();

            DoubleVector lambda = DoubleVector.fromArray(DOUBLES, chunk.lambda, i);
            DoubleVector k = DoubleVector.fromArray(DOUBLES, chunk.k, i);
            DoubleVector x = DoubleVector.fromArray(DOUBLES, chunk.root, i);
            DoubleVector lx = lambda.mul(x);
            DoubleVector y = lx.mul(lx).add(k).sqrt();
            DoubleVector large = y.add(lx.abs());
            DoubleVector plus = k.div(large).blend(large, lx.compare(GE, 0));
            DoubleVector gamma = halfMu.mul(s).sqrt();
            DoubleVector rho = r1.sub(r2).div(c);
            DoubleVector ly = lambda.mul(y);
            DoubleVector out1 =
                    gamma.mul(rho.neg().mul(ly.add(x)).add(ly.sub(x))).div(r1);
            DoubleVector out2 =
                    gamma.neg().mul(rho.mul(ly.add(x)).add(ly.sub(x))).div(r2);
            DoubleVector across = gamma.mul(0.5).mul(mean).mul(plus).div(c);
            DoubleVector turned = across.blend(across.neg(), lambda.compare(LT, 0));
            DoubleVector alongSum = difference.mul(difference).div(sum);
            DoubleVector a1 = turned.div(r1);
            DoubleVector a2 = turned.div(r2);
            out1.mul(ux).add(a1.mul(alongSum.mul(sx).add(sum.mul(dx)))).intoArray(into.x1, at + i);
            out1.mul(uy).add(a1.mul(alongSum.mul(sy).add(sum.mul(dy)))).intoArray(into.y1, at + i);
            out1.mul(uz).add(a1.mul(alongSum.mul(sz).add(sum.mul(dz)))).intoArray(into.z1, at + i);
            out2.mul(wx).add(a2.mul(sum.mul(dx).sub(alongSum.mul(sx)))).intoArray(into.x2, at + i);
            out2.mul(wy).add(a2.mul(sum.mul(dy).sub(alongSum.mul(sy)))).intoArray(into.y2, at + i);
            out2.mul(wz).add(a2.mul(sum.mul(dz).sub(alongSum.mul(sz)))).intoArray(into.z2, at + i);
        }
    }

    private static DoubleVector length(DoubleVector x, DoubleVector y, DoubleVector z) {
        return x.mul(x).add(y.mul(y)).add(z.mul(z)).sqrt();
    }
}
