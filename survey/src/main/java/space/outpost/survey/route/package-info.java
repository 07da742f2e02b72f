/** Traverses of a rover over ground whose light and contact change with time. See docs/routes.md. */
@NullMarked
package space.outpost.survey.route;

import org.jspecify.annotations.NullMarked;
