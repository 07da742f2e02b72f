package space.outpost.survey.route;

import java.time.Duration;
import java.util.Locale;
import space.outpost.model.Place;
import space.outpost.model.io.Quantity;

/** Why a target is not visited: one kind of reason each. */
public sealed interface Unreachable {
    /** For people, a sentence without its end. */
    String why();

    /** The target lies beyond the map. */
    record OutsideMap() implements Unreachable {
        @Override
        public String why() {
            return "it lies outside the map";
        }
    }

    /** No terrain grid has data there. */
    record NoGround() implements Unreachable {
        @Override
        public String why() {
            return "no terrain grid has data there";
        }
    }

    /**
     * No way in holds the limits of slope.
     *
     * @param bottleneckRad steepest slope on the way whose steepest slope is least
     * @param at where that is
     */
    record TooSteep(double bottleneckRad, Place at) implements Unreachable {
        @Override
        public String why() {
            return String.format(
                    Locale.ROOT,
                    "it is too steep: the gentlest way there has a slope of %s at %s",
                    degrees(bottleneckRad),
                    written(at));
        }
    }

    /**
     * There is a way in but none out.
     *
     * @param bottleneckRad steepest climb or slope across on the way back whose steepest is least
     */
    record CannotClimbOut(double bottleneckRad, Place at) implements Unreachable {
        @Override
        public String why() {
            return String.format(
                    Locale.ROOT,
                    "the rover could drive in but not climb out: the gentlest way back has a slope of %s at %s",
                    degrees(bottleneckRad),
                    written(at));
        }
    }

    /** Where the rover starts it has no haven in reach. */
    record NoHaven() implements Unreachable {
        @Override
        public String why() {
            return "from the start no place can be reached that stays safe until the plan's end";
        }
    }

    /**
     * From the nearest haven there and back to one takes more than the battery holds.
     *
     * @param neededJ with floor and reserve, driven in shadow
     */
    record BatteryTooSmall(double neededJ, double haveJ) implements Unreachable {
        @Override
        public String why() {
            return "the battery is too small: from a haven there and back takes "
                    + Quantity.ENERGY.format(neededJ)
                    + " in shadow with floor and reserve, and it holds "
                    + Quantity.ENERGY.format(haveJ);
        }
    }

    /**
     * The visit needs light that the place never has for so long.
     *
     * @param longest it has it
     */
    record NoLight(Duration longest) implements Unreachable {
        @Override
        public String why() {
            return longest.isZero()
                    ? "there is no light there in all that time"
                    : "light lasts there for " + Quantity.format(longest) + " at most, less than the stay";
        }
    }

    /**
     * The visit needs contact that the place never has for so long.
     *
     * @param longest it has it
     */
    record NoContact(Duration longest) implements Unreachable {
        @Override
        public String why() {
            return longest.isZero()
                    ? "it never sees the Earth in all that time"
                    : "it sees the Earth for " + Quantity.format(longest) + " at most, less than the stay";
        }
    }

    /** Without the rule of contact there would be a way. */
    record NoContactOnTheWay() implements Unreachable {
        @Override
        public String why() {
            return "every way there leaves the Earth's view for longer than the rule of contact allows";
        }
    }

    /**
     * Driving alone takes longer than there is.
     *
     * @param needed for the way there, the stay and, if it must come back, the way back
     */
    record TooFar(Duration needed, Duration given) implements Unreachable {
        @Override
        public String why() {
            return "it is too far: driving and stay take " + Quantity.format(needed) + " at least, and there are "
                    + Quantity.format(given);
        }
    }

    /** The battery could do it from the nearest haven, but light and time do not let the rover get to that point. */
    record NoMoment() implements Unreachable {
        @Override
        public String why() {
            return "at no time in the span do light, battery and the way to a haven let the rover go there and be done";
        }
    }

    /** It could be visited, but not with as many others. */
    record LeftForOthers() implements Unreachable {
        @Override
        public String why() {
            return "it can be reached, but not in the time that the other visits leave";
        }
    }

    private static String degrees(double rad) {
        return String.format(Locale.ROOT, "%.1f deg", Math.toDegrees(rad));
    }

    private static String written(Place place) {
        return String.format(Locale.ROOT, "%.4f deg, %.3f deg E", place.latitudeDeg(), place.longitudeDeg());
    }
}
