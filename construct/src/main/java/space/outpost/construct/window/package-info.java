/**
 * When to leave for the Moon: launch windows as a map of departures and flight times. Vectors are in the axes of the ICRF.
 */
package space.outpost.construct.window;
