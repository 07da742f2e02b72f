package space.outpost.construct.campaign;

/**
 * A rule of the programme that a plan breaks.
 *
 * @param what who breaks it, when, and by how much
 */
public record Violation(Rule rule, String what) {

    /** The rules. */
    public enum Rule {
        NAMES("every name is one of the programme's"),
        WINDOW("a flight leaves in a window and arrives before all is over"),
        AGREEMENT("who provides it takes part then"),
        READINESS("launchers, vehicles, spaceports and elements are ready"),
        FIT("launcher, vehicle, spaceport and payload fit each other"),
        MASS("the payload is no heavier than what can be carried"),
        VOLUME("the payload has room"),
        ONCE("an element, a crew and a kind of flight in a window: each once"),
        EXPORT("export limits"),
        LAUNCH_RATE("launches in a year"),
        SPACING("time between flights with a launcher"),
        VEHICLE_RATE("flights of a vehicle in a year"),
        PADS("pads and their turn-round"),
        TEST_STANDS("rocket test stands"),
        PRECEDENCE("what is needed is there"),
        TRAINING("a crew has been trained"),
        SEATS("a crew has seats, a crew ship has a crew"),
        ROTATION("earlier crews are home"),
        RETURN("samples fit the ship that brings them back"),
        BERTHS("people have a bed"),
        POWER("no more is drawn than given"),
        STOCK("the reserve is left"),
        DUE("milestones are reached when due");

        private final String text;

        Rule(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    @Override
    public String toString() {
        return rule.text + ": " + what;
    }
}
