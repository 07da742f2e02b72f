/** Grids of heights in files: GeoTIFF and PDS3 in the profile of lunar terrain. See docs/terrain.md. */
@NullMarked
package space.outpost.survey.raster;

import org.jspecify.annotations.NullMarked;
