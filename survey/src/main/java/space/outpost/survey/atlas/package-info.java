/** Real sites with their skylines, computed once from terrain and carried in the jar. See docs/atlas.md. */
@NullMarked
package space.outpost.survey.atlas;

import org.jspecify.annotations.NullMarked;
