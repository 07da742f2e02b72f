package space.outpost.sky;

/**
 * Turns a vector's components from one frame into another: {@code v' = R v}. The elementary rotations turn the frame,
 * not the vector (positive angle: right-handed about the axis), as in the JPL and IAU papers.
 */
public record Rotation(
        double xx, double xy, double xz, double yx, double yy, double yz, double zx, double zy, double zz) {

    static Rotation aboutX(double angleRad) {
        double c = Math.cos(angleRad);
        double s = Math.sin(angleRad);
        return new Rotation(1, 0, 0, 0, c, s, 0, -s, c);
    }

    static Rotation aboutY(double angleRad) {
        double c = Math.cos(angleRad);
        double s = Math.sin(angleRad);
        return new Rotation(c, 0, -s, 0, 1, 0, s, 0, c);
    }

    static Rotation aboutZ(double angleRad) {
        double c = Math.cos(angleRad);
        double s = Math.sin(angleRad);
        return new Rotation(c, s, 0, -s, c, 0, 0, 0, 1);
    }

    /** First {@code inner}, then this. */
    Rotation after(Rotation inner) {
        return new Rotation(
                xx * inner.xx + xy * inner.yx + xz * inner.zx,
                xx * inner.xy + xy * inner.yy + xz * inner.zy,
                xx * inner.xz + xy * inner.yz + xz * inner.zz,
                yx * inner.xx + yy * inner.yx + yz * inner.zx,
                yx * inner.xy + yy * inner.yy + yz * inner.zy,
                yx * inner.xz + yy * inner.yz + yz * inner.zz,
                zx * inner.xx + zy * inner.yx + zz * inner.zx,
                zx * inner.xy + zy * inner.yy + zz * inner.zy,
                zx * inner.xz + zy * inner.yz + zz * inner.zz);
    }

    public Rotation inverse() {
        return new Rotation(xx, yx, zx, xy, yy, zy, xz, yz, zz);
    }

    public Vector3 apply(Vector3 v) {
        return new Vector3(
                xx * v.x() + xy * v.y() + xz * v.z(),
                yx * v.x() + yy * v.y() + yz * v.z(),
                zx * v.x() + zy * v.y() + zz * v.z());
    }
}
