package space.outpost.sky;

/** Three components in one unit and frame, both named by whoever hands it out. */
public record Vector3(double x, double y, double z) {

    public double length() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    public Vector3 plus(Vector3 o) {
        return new Vector3(x + o.x, y + o.y, z + o.z);
    }

    public Vector3 minus(Vector3 o) {
        return new Vector3(x - o.x, y - o.y, z - o.z);
    }

    public Vector3 times(double factor) {
        return new Vector3(factor * x, factor * y, factor * z);
    }

    public double dot(Vector3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Vector3 cross(Vector3 o) {
        return new Vector3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    /** Angle between two directions in [0, pi], accurate to rounding for small angles too. */
    public double angleRad(Vector3 o) {
        return Math.atan2(cross(o).length(), dot(o));
    }
}
