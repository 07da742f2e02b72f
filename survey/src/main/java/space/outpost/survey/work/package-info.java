/** Work that is done on several threads at once. */
@NullMarked
package space.outpost.survey.work;

import org.jspecify.annotations.NullMarked;
