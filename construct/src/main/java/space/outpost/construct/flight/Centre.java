package space.outpost.construct.flight;

/** The body about whose centre a motion is integrated; the other one and the Sun then disturb it. */
public enum Centre {
    EARTH,
    MOON
}
