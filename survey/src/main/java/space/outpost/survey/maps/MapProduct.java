package space.outpost.survey.maps;

import java.nio.file.Path;

/**
 * One map written.
 *
 * @param how it was taken ({@link Mapper#describe})
 * @param least of the values, as the next two; NaN if there are none
 * @param dataShare share of cells that have data
 */
public record MapProduct(
        MapQuantity quantity,
        String how,
        Path geoTiff,
        Path picture,
        double least,
        double mean,
        double greatest,
        double dataShare) {}
