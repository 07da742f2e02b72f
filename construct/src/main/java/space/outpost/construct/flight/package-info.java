/**
 * How a craft flies between burns and during them: forces, propagation, trajectories. States are Orekit's, in the axes of
 * the ICRF about the Earth's or the Moon's centre.
 */
package space.outpost.construct.flight;
