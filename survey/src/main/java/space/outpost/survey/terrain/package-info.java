/** The Moon's surface as nested grids, and skylines over it. See docs/terrain.md. */
@NullMarked
package space.outpost.survey.terrain;

import org.jspecify.annotations.NullMarked;
