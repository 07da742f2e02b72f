package space.outpost.construct.orbit;

import java.util.Optional;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

/**
 * A place on the Moon that looks for an orbiter.
 *
 * @param place of the eye: ground and mast
 * @param skyline of the terrain, if any is known there
 */
public record Sight(String name, Place place, Optional<Skyline> skyline) {}
