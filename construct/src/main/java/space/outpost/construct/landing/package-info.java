/** Down to the Moon's surface under power, and up again. */
package space.outpost.construct.landing;
