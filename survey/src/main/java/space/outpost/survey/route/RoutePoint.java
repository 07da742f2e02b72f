package space.outpost.survey.route;

import java.time.Instant;
import space.outpost.model.Place;

/**
 * Where the rover is at a moment, and how it stands.
 *
 * @param activity that has just ended: drive, wait or visit
 * @param target of a visit, else empty
 * @param xM map easting
 * @param place at the height of the ground
 * @param light visible part of the Sun's disc at the array
 * @param contact whether the antenna sees the Earth
 * @param slopeRad along the way just driven, up positive
 * @param toHavenM way to the nearest haven
 * @param retreatJ energy that way takes in shadow
 * @param marginJ battery over retreat, floor and reserve
 */
public record RoutePoint(
        Instant time,
        String activity,
        String target,
        double xM,
        double yM,
        Place place,
        double batteryJ,
        double light,
        boolean contact,
        double slopeRad,
        double toHavenM,
        double retreatJ,
        double marginJ) {}
