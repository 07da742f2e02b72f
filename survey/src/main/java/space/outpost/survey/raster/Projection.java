package space.outpost.survey.raster;

/**
 * A map projection of the lunar sphere. Points of the sphere are unit vectors in MOON_ME (x to 0 N 0 E, z to the north
 * pole), so that nothing degenerates at a pole.
 */
public sealed interface Projection permits PolarStereographic, SimpleCylindrical {
    /** Map easting in metres of a unit vector. */
    double x(double px, double py, double pz);

    /** Map northing in metres of a unit vector. */
    double y(double px, double py, double pz);

    /** The unit vector at a map position, {@code {px, py, pz}}. */
    double[] unitVector(double x, double y);
}
