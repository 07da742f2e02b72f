/** How warm the ground is: one-dimensional heat flow in the regolith under Sun and surrounding terrain. See docs/heat.md. */
@NullMarked
package space.outpost.survey.heat;

import org.jspecify.annotations.NullMarked;
