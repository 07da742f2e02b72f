package space.outpost.sky;

/** How much of the Sun's disc a body hides from an orbiter. */
public enum Shadow {
    /** A part, or all. */
    PENUMBRA,
    /** All. */
    UMBRA
}
