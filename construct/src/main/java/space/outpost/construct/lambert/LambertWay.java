package space.outpost.construct.lambert;

/**
 * Which of the arcs between two places is meant.
 *
 * @param sense of the motion about the z axis of the frame; of two places in line with the centre, the plane nearest the
 *     xy plane is taken
 * @param revolutions whole ones before arrival
 * @param branch of the two arcs with revolutions; without any there is one arc only
 */
public record LambertWay(Sense sense, int revolutions, Branch branch) {
    private static final int MOST_REVOLUTIONS = 1000;

    /** Motion about the z axis. */
    public enum Sense {
        PROGRADE,
        RETROGRADE
    }

    /** Izzo 2015, Fig. 4: of the two arcs with M revolutions that on the left has the smaller x. */
    public enum Branch {
        LEFT,
        RIGHT
    }

    public LambertWay {
        if (revolutions < 0 || revolutions > MOST_REVOLUTIONS) {
            throw new IllegalArgumentException(revolutions + " revolutions; allowed: 0 to " + MOST_REVOLUTIONS);
        }
    }

    /** In less than a revolution. */
    public static LambertWay direct(Sense sense) {
        return new LambertWay(sense, 0, Branch.LEFT);
    }
}
