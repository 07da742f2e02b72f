/** Ranks the cells of a region as sites of a station: hard limits, weighted criteria, and how firm the choice is. */
@NullMarked
package space.outpost.survey.sites;

import org.jspecify.annotations.NullMarked;
