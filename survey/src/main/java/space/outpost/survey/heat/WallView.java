package space.outpost.survey.heat;

import java.util.Arrays;
import space.outpost.model.Place;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.terrain.Region;

/**
 * Finds which points of the lattices a cell sees, and what part of its view each fills. Along each of some bearings
 * ground is met from near to far; what rises over all before fills the view between. The sum over a sector is then made
 * that which the cell's horizons there tell. Holds the last answer; one thread.
 */
final class WallView {
    /** Of so many directions of horizons, the middle one is followed. */
    static final int HORIZONS_PER_SECTOR = 3;

    private static final double FIRST_CELLS = 1.5;
    private static final double GROWTH = 1.2;

    /** Part of the distance that a step may be where lattices are finer. */
    private static final double FARTHEST_STEP = 0.02;

    private final Lattices lattices;
    private final TiltedGround ground;
    private final Region region;
    private final int[] place;
    private int[] points = new int[64];
    private float[] shares = new float[64];
    private int count;
    private final int[] seen = new int[512];
    private final double[] seenShare = new double[512];

    WallView(Lattices lattices, TiltedGround ground) {
        this.lattices = lattices;
        this.ground = ground;
        region = ground.region();
        place = new int[lattices.points()];
        Arrays.fill(place, -1);
    }

    int count() {
        return count;
    }

    int point(int i) {
        return points[i];
    }

    /** The part of the cell's view, weighted with the cosine of incidence. */
    float share(int i) {
        return shares[i];
    }

    /** Looks from a cell of the ground, which must be known. */
    void look(int cell) {
        for (int i = 0; i < count; i++) {
            place[points[i]] = -1;
        }
        count = 0;
        double terrain = 1 - ground.skyView(cell);
        if (terrain <= 0) {
            return;
        }
        int directions = ground.directions();
        double sum = 0;
        for (int k = 1; k < directions; k += HORIZONS_PER_SECTOR) {
            double sector = 0;
            for (int j = k - 1; j <= k + 1; j++) {
                double rise = ground.rise(cell, 2 * Math.PI * j / directions);
                double horizon = ground.horizonTangent(cell, j);
                if (horizon > rise) {
                    sector += TiltedGround.viewAbove(rise, rise) - TiltedGround.viewAbove(rise, horizon);
                }
            }
            if (sector > 0) {
                sum += follow(cell, 2 * Math.PI * k / directions, ground.horizonTangent(cell, k), sector);
            }
        }
        for (int i = 0; i < count; i++) {
            shares[i] = (float) (shares[i] * terrain / sum);
        }
    }

    /**
     * Adds what is seen along a bearing up to its horizon, scaled to {@code sector} in all; returns what was added. What
     * rises from one place to the next is the ground between them.
     */
    private double follow(int cell, double bearingRad, double horizon, double sector) {
        int col = cell % region.cols();
        int row = cell / region.cols();
        double x = region.x(col, row);
        double y = region.y(col, row);
        double ownM = ground.heightM(col, row);
        double scale = TiltedGround.groundPerMap(region, col, row, ownM);
        double rise = ground.rise(cell, bearingRad);
        double sin = Math.sin(bearingRad);
        double cos = Math.cos(bearingRad);
        double highest = Double.NEGATIVE_INFINITY;
        double above = TiltedGround.viewAbove(rise, rise);
        double total = 0;
        int n = 0;
        int crest = -1;
        GridFrame frame = region.frame();
        double near = Lattices.NEAREST_CELLS * lattices.level(0).region().cellM();
        double before = 0;
        double r = FIRST_CELLS * region.cellM();
        while (r < lattices.rangeM() && highest < horizon) {
            double px = x + r * sin;
            double py = y + r * cos;
            int level = lattices.levelAt(px, py, r);
            if (level < 0) {
                break;
            }
            double heightM = r < near ? ground.heightM(frame.col(px, py), frame.row(px, py)) : Double.NaN;
            if (Double.isNaN(heightM)) {
                heightM = lattices.heightM(level, px, py);
            }
            double distanceM = r * scale;
            double tangent = (heightM - ownM) / distanceM - distanceM / (2 * Place.MOON_RADIUS_M);
            if (tangent > highest) {
                double back = before > 0 ? 0.5 * (r - before) : 0;
                int point = lattices.pointAt(level, px - back * sin, py - back * cos);
                point = point >= 0 ? point : lattices.pointAt(level, px, py);
                double over = TiltedGround.viewAbove(rise, Math.clamp(tangent, rise, Math.max(rise, horizon)));
                if (over < above) {
                    if (point >= 0 && n < seen.length) {
                        seen[n] = point;
                        seenShare[n] = above - over;
                        total += seenShare[n];
                        n++;
                    }
                    above = over;
                }
                crest = point >= 0 ? point : crest;
                highest = tangent;
                before = r;
            } else {
                before = 0;
            }
            r += Math.min(
                    (GROWTH - 1) * r, Math.max(lattices.level(level).region().cellM(), FARTHEST_STEP * r));
        }
        if (crest < 0) {
            return 0;
        }
        if (horizon > highest || !(total > 0)) {
            // The horizon knows a crest between the places looked at.
            double rest = above - TiltedGround.viewAbove(rise, Math.max(rise, horizon));
            if (rest > 0 || !(total > 0)) {
                double share = rest > 0 ? rest : 1;
                n = Math.min(n, seen.length - 1);
                seen[n] = crest;
                seenShare[n] = share;
                total += share;
                n++;
            }
        }
        for (int i = 0; i < n; i++) {
            add(seen[i], seenShare[i] * sector / total);
        }
        return sector;
    }

    private void add(int point, double share) {
        int at = place[point];
        if (at < 0) {
            if (count == points.length) {
                points = Arrays.copyOf(points, 2 * count);
                shares = Arrays.copyOf(shares, 2 * count);
            }
            at = count++;
            place[point] = at;
            points[at] = point;
            shares[at] = 0;
        }
        shares[at] += (float) share;
    }
}
