/** Maps of the ground computed from terrain: height, slope, roughness, hillshade. See docs/maps.md. */
@NullMarked
package space.outpost.survey.maps;

import org.jspecify.annotations.NullMarked;
