package space.outpost.sky;

import java.time.Instant;

/** Where an orbiter is through time. What sees it, and when, does not depend on how that is known. */
public interface OrbiterPath {
    /** From the Moon's centre, MOON_ME, metres. */
    Vector3 positionM(Instant t);

    /** Seconds from an instant on in which it turns by about a degree: as long as nothing that is looked for goes unseen. */
    double stepS(Instant t);
}
