package space.outpost.survey.maps;

import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.io.InvalidInput;
import space.outpost.survey.raster.GridFrame;
import space.outpost.survey.raster.PolarStereographic;

/**
 * A square of the south polar stereographic map. Its edges lie on whole multiples of the pixel, as those of the LOLA
 * polar grids do, so that at their pixel the map's pixels are theirs.
 *
 * @param leftM map x of the outer left edge
 * @param topM map y of the outer upper edge
 * @param side pixels
 */
public record MapRegion(String name, double leftM, double topM, int side, double cellM) {
    /** The map grows away from the pole; beyond, its pixels are no longer squares of their size. */
    static final double NORTHERNMOST_DEG = -60;

    static final int GREATEST_SIDE = 40_000;

    /**
     * @throws InvalidInput if the centre is not in the south polar cap, or the map has too few or too many pixels
     */
    public static MapRegion around(String name, Place centre, double sizeM, double cellM) {
        if (centre.latitudeDeg() > NORTHERNMOST_DEG) {
            throw new InvalidInput(
                    "region",
                    "",
                    String.format(Locale.ROOT, "a centre at latitude %.5f deg", centre.latitudeDeg()),
                    "one south of " + (int) NORTHERNMOST_DEG + " deg");
        }
        double side = Math.rint(sizeM / cellM);
        if (!(cellM > 0) || !(side >= 16) || !(side <= GREATEST_SIDE)) {
            throw new InvalidInput(
                    "region",
                    "size",
                    String.format(Locale.ROOT, "%s m in pixels of %s m", sizeM, cellM),
                    "16 to " + GREATEST_SIDE + " pixels along a side");
        }
        double c = Math.cos(centre.latitudeRad());
        double px = c * Math.cos(centre.longitudeRad());
        double py = c * Math.sin(centre.longitudeRad());
        double pz = Math.sin(centre.latitudeRad());
        double left = PolarStereographic.south().x(px, py, pz) - side * cellM / 2;
        double top = PolarStereographic.south().y(px, py, pz) + side * cellM / 2;
        return new MapRegion(name, cellM * Math.rint(left / cellM), cellM * Math.rint(top / cellM), (int) side, cellM);
    }

    public PolarStereographic projection() {
        return PolarStereographic.south();
    }

    public GridFrame frame() {
        return GridFrame.upright(leftM + cellM / 2, topM - cellM / 2, cellM);
    }
}
