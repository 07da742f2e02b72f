/** Links by radio between an orbiter, the Moon and the Earth. */
package space.outpost.construct.radio;
