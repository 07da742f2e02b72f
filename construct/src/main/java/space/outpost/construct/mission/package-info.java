/**
 * Missions: a list of legs in a file, for which times, burns and masses are found, and what binds them. The way is flown in
 * the full model of {@code flight}; two-body formulas only give first guesses.
 */
package space.outpost.construct.mission;
