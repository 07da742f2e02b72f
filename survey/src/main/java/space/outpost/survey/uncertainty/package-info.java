/** What the error of heights does to light. See docs/uncertainty.md. */
@NullMarked
package space.outpost.survey.uncertainty;

import org.jspecify.annotations.NullMarked;
