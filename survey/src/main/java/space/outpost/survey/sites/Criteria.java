package space.outpost.survey.sites;

import java.nio.file.Path;
import java.util.List;
import space.outpost.model.Doc;
import space.outpost.model.io.FileStyle;
import space.outpost.model.io.InvalidInput;
import space.outpost.model.io.JsonSchema;
import space.outpost.model.io.KeyTables;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Mast;
import space.outpost.model.time.Interval;

/** What makes a good site. One YAML file. */
@Doc("What makes a good site: hard limits and weighted values.")
public record Criteria(
        @Doc("for whom or what the site is, for people") String title,

        @Doc("time over which light and the view of the Earth are taken")
        Interval span,

        @Doc("heights from which Sun and Earth are seen: sites are ranked at the first, and again at the others")
        List<Mast> masts,

        @Doc(value = "side of the square that must be level", byDefault = "100 m", min = 1, max = 10_000)
        double padM,

        @Doc(value = "least distance between two sites of the shortlist", byDefault = "500 m", min = 0, max = 1e6)
        double separationM,

        @Doc(value = "how far the second mast may stand", byDefault = "10 km", min = 1, max = 1e6)
        double partnerRangeM,

        @Doc(value = "how many sites are looked at exactly, per mast height", byDefault = "40", min = 1, max = 1000)
        int shortlist,

        @Doc(
                value = "how far each weight is changed, up and down, to see whether the winner stays",
                byDefault = "0.3",
                min = 0,
                max = 1)
        double weightChange,

        @Doc(value = "how many times the weights are drawn", byDefault = "1000", min = 1, max = 1_000_000)
        int draws,

        @Doc(value = "seed of the draws", byDefault = "1") long seed,

        @Doc("what sites are judged by; each layer at most once")
        List<Criterion> criteria) {

    public Criteria {
        masts = List.copyOf(masts);
        criteria = List.copyOf(criteria);
    }

    /**
     * Reads and checks a file.
     *
     * @throws InvalidInput with all problems of the file and their lines
     */
    public static Criteria read(Path file) {
        return RecordFile.read(file, Criteria.class)
                .check(CriteriaChecks::check)
                .value();
    }

    /** As {@link #read}, from text; {@code source} is what problems name as the file. */
    public static Criteria parse(String source, String text) {
        return RecordFile.parse(source, text, Criteria.class)
                .check(CriteriaChecks::check)
                .value();
    }

    /** The JSON Schema of the file. */
    public static String schema() {
        return JsonSchema.text(Criteria.class, FileStyle.WRITTEN);
    }

    /** What every key of the file means, in Markdown. */
    public static String keys() {
        return KeyTables.of(Criteria.class);
    }

    /** The criteria with their values as numbers. */
    Scoring scoring() {
        return new Scoring(criteria.stream().map(Rule::of).toList());
    }
}
