package space.outpost.sky;

/**
 * A body as it stands in the sky of a place.
 *
 * @param azimuthRad clockwise from true north, in [0, 2 pi)
 * @param elevationRad of its centre over the plane normal to the radius of the reference sphere, geometric
 * @param distanceM to its centre
 * @param angularRadiusRad of its disc; 0 for an orbiter
 * @param lightTimeS distance over the speed of light
 */
public record View(
        double azimuthRad, double elevationRad, double distanceM, double angularRadiusRad, double lightTimeS) {}
