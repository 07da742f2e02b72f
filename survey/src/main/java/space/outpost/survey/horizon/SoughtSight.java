package space.outpost.survey.horizon;

import space.outpost.survey.terrain.HorizonSeeker;
import space.outpost.survey.terrain.Region;

/** {@link Mode#GUARANTEED} where a block would be too much of the Moon for its bounds: every cell's own ray is sought. */
final class SoughtSight implements Sight {
    private final Region region;
    private final double[] mastsM;
    private final HorizonSeeker seeker;
    private final float[][] elevations;

    SoughtSight(Region region, double[] mastsM, HorizonSeeker seeker) {
        this.region = region;
        this.mastsM = mastsM;
        this.seeker = seeker;
        this.elevations = new float[mastsM.length][region.size()];
    }

    @Override
    public float[][] elevationsRad() {
        return elevations;
    }

    @Override
    public void look(double mapBearingRad) {
        for (int row = 0; row < region.rows(); row++) {
            for (int col = 0; col < region.cols(); col++) {
                double azimuth = region.azimuthRad(col, row, mapBearingRad);
                for (int m = 0; m < mastsM.length; m++) {
                    elevations[m][region.index(col, row)] = (float)
                            seeker.elevationRad(region.place(col, row), mastsM[m], azimuth, Double.NEGATIVE_INFINITY);
                }
            }
        }
    }
}
