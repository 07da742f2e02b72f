package space.outpost.model.scenario;

import space.outpost.model.Doc;

/** A height over the ground from which Sun and Earth are seen. */
@Doc("A height over the ground that carries arrays and antennas.")
public record Mast(
        @Doc("name that elements refer to") String id,

        @Doc(value = "over the ground; the atlas has 2 m, 10 m and 20 m", min = 0, max = 1000)
        double heightM) {}
