package space.outpost.survey.uncertainty;

import space.outpost.survey.raster.Raster;
import space.outpost.survey.terrain.Dice;
import space.outpost.survey.terrain.Region;
import space.outpost.survey.terrain.Terrain;
import space.outpost.survey.work.Workers;

/** Copies of a terrain whose heights on a region and some way around it are off, each by a guess of their error. */
final class PerturbedGround {
    private static final int BAND = 64;

    private final Terrain terrain;
    private final HeightError error;
    private final Dice dice;
    private final int threads;

    /** The region and what is around it. */
    private final Region wide;

    private final float[] heightsM;

    /** @param reachM how far around the region heights are perturbed */
    PerturbedGround(Terrain terrain, Region region, HeightError error, double reachM, long seed, int threads) {
        this.terrain = terrain;
        this.error = error;
        this.dice = Dice.of(seed).split("height error");
        this.threads = threads;
        int reach = (int) Math.ceil(reachM / region.cellM());
        this.wide = new Region(
                region.projection(),
                region.lattice(),
                region.firstCol() - reach,
                region.firstRow() - reach,
                region.cols() + 2 * reach,
                region.rows() + 2 * reach);
        this.heightsM = new float[wide.size()];
        inBands((row, rows) -> {
            for (int r = row; r < row + rows; r++) {
                for (int col = 0; col < wide.cols(); col++) {
                    double[] p = wide.unitVector(col, r);
                    heightsM[wide.index(col, r)] = (float) terrain.heightM(p[0], p[1], p[2]);
                }
            }
        });
    }

    /** Copy number {@code n}. */
    Terrain copy(int n) {
        HeightNoise noise = new HeightNoise(dice.split(n), error, wide.cellM());
        float[] perturbed = heightsM.clone();
        inBands((row, rows) -> {
            float[] band = new float[wide.cols() * rows];
            noise.add(wide.firstCol(), wide.firstRow() + row, wide.cols(), rows, band);
            for (int i = 0; i < band.length; i++) {
                perturbed[row * wide.cols() + i] += band[i];
            }
        });
        return terrain.under(Raster.of("perturbed copy " + n, wide.cols(), wide.projection(), wide.frame(), perturbed));
    }

    @FunctionalInterface
    private interface Band {
        void fill(int row, int rows);
    }

    private void inBands(Band band) {
        try (Workers workers = new Workers(threads)) {
            workers.each(Math.ceilDiv(wide.rows(), BAND), i -> {
                int row = i * BAND;
                band.fill(row, Math.min(BAND, wide.rows() - row));
            });
        }
    }
}
