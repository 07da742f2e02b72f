/**
 * Lambert's problem, many at a time: the arcs of two-body motion that lead from one place to another in a given time.
 * After D. Izzo, "Revisiting Lambert's problem", Celest. Mech. Dyn. Astr. 121:1 (2015).
 */
package space.outpost.construct.lambert;
