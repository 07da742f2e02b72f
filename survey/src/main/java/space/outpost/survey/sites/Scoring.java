package space.outpost.survey.sites;

import java.util.List;

/**
 * The weighted mean of the criteria's utilities (simple additive weighting), 0 to 1, of what no hard limit excludes.
 *
 * @param rules values are given in their order
 */
record Scoring(List<Rule> rules) {
    Scoring {
        rules = List.copyOf(rules);
    }

    /** The rules that maps can tell, for a shortlist. */
    Scoring mapped() {
        return new Scoring(rules.stream().filter(r -> r.layer().isMapped()).toList());
    }

    double[] weights() {
        return rules.stream().mapToDouble(Rule::weight).toArray();
    }

    boolean allows(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!rules.get(i).allows(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Of each rule 0 to 1. */
    double[] utilities(double[] values) {
        double[] utilities = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            utilities[i] = rules.get(i).weight() > 0 ? rules.get(i).utility(values[i]) : 0;
        }
        return utilities;
    }

    /** What each rule adds to the score; they add up to it. */
    double[] contributions(double[] values) {
        double[] contributions = utilities(values);
        double sum = 0;
        for (Rule rule : rules) {
            sum += rule.weight();
        }
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] *= rules.get(i).weight() / sum;
        }
        return contributions;
    }

    double score(double[] values) {
        return sum(contributions(values));
    }

    static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** The score of utilities under other weights. */
    static double score(double[] utilities, double[] weights) {
        double score = 0;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * utilities[i];
            sum += weights[i];
        }
        return score / sum;
    }
}
