package space.outpost.survey.maps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import space.outpost.survey.terrain.Region;

/**
 * A map as a picture (PNG): colours over hillshade, legend, graticule, scale bar, north, title, sources, and what lies
 * over it. Large maps are shown by every so many-th cell. The bytes depend on nothing but what is given.
 *
 * @param title over the map, after the quantity
 * @param subtitle how the values were taken
 * @param sources lines at the foot
 */
public record MapPicture(Region region, String title, String subtitle, List<String> sources, Overlay overlay) {
    public MapPicture {
        sources = List.copyOf(sources);
    }

    /**
     * @param values per cell of the region ({@link Region#index}), NaN where there is no data
     * @param hillshade likewise, to lie under the colours
     */
    public byte[] png(MapQuantity quantity, float[] values, Optional<float[]> hillshade) {
        double greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return png(quantity, cells(values), hillshade.map(this::cells), greatest);
    }

    private PictureCells cells(float[] values) {
        PictureCells cells = new PictureCells(region);
        for (int row = 0; row < region.rows(); row++) {
            cells.take(row, Arrays.copyOfRange(values, row * region.cols(), (row + 1) * region.cols()));
        }
        return cells;
    }

    /** @param greatest value of the map, of which the picture may leave out cells */
    byte[] png(MapQuantity quantity, PictureCells cells, Optional<PictureCells> shade, double greatest) {
        return new MapDrawing(this, quantity, cells, shade, greatest).png();
    }
}
