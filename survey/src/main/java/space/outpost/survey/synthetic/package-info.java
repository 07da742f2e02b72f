/** Ground that is nobody's: craters by published laws on fractal relief, any size, always labelled. See docs/terrain.md. */
@NullMarked
package space.outpost.survey.synthetic;

import org.jspecify.annotations.NullMarked;
