package space.outpost.survey.sites;

import java.util.Optional;
import space.outpost.model.Doc;

/** One thing that sites are judged by: a hard limit, a weighted value, or both. */
@Doc("One thing that sites are judged by: a hard limit, a weighted value, or both.")
public record Criterion(
        @Doc(
                "what is looked at; docs/sites.md defines each, and `80 %`, `5 d`, `8 deg`, `500 m`, `110 K` are its units")
        Layer layer,

        @Doc("hard limit: sites with less are no sites") Optional<String> atLeast,

        @Doc("hard limit: sites with more are no sites") Optional<String> atMost,

        @Doc(value = "its share of the score, relative to the other weights", byDefault = "0", min = 0, max = 1e6)
        double weight,

        @Doc("the value worth nothing, and any beyond it") Optional<String> worst,

        @Doc("the value worth all of the weight, and any beyond it; linear between")
        Optional<String> best) {}
