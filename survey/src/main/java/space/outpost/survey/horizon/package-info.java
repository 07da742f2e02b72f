/** Horizons of every cell of a region at once. See docs/horizon.md. */
@NullMarked
package space.outpost.survey.horizon;

import org.jspecify.annotations.NullMarked;
