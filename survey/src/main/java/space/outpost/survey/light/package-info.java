/** How much of the Sun's or the Earth's disc a place sees over its skyline, in time. See docs/light.md. */
@NullMarked
package space.outpost.survey.light;

import org.jspecify.annotations.NullMarked;
