/** The data directory: what is in it, and the official products that can be fetched into it. */
@NullMarked
package space.outpost.cli.data;

import org.jspecify.annotations.NullMarked;
