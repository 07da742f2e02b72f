package space.outpost.cli.report;

/** The parts of the report, in the order a review board asks. */
enum Part {
    SUMMARY("summary", "In short"),
    STATION("station", "What was built"),
    SITE("site", "Where it stands"),
    LIGHT("light", "Sunlight and the Earth"),
    POWER("power", "Power, data and heat"),
    ACTIVITIES("activities", "What ran, and when"),
    FAULTS("faults", "Faults and responses"),
    SCIENCE("science", "Science, partner by partner"),
    UNPLANNED("unplanned", "What was asked and not placed"),
    BALANCES("balances", "Do the books balance?"),
    ACCURACY("accuracy", "Assumptions and accuracy");

    private final String id;
    private final String title;

    Part(String id, String title) {
        this.id = id;
        this.title = title;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }
}
