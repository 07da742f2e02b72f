package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import space.outpost.survey.terrain.Region;

/**
 * The score of every cell by the rules that maps can tell.
 *
 * @param scores per cell, NaN where there is no data or a hard limit excludes
 * @param noData cells for which a rule has no value
 * @param allowed cells that no limit excludes
 * @param limits what each hard limit does
 */
record ScoreMap(Region region, float[] scores, int noData, int allowed, List<Limit> limits) {
    /**
     * @param excludes cells that it excludes, whatever the others do
     * @param excludesOnly cells that no other limit excludes
     */
    record Limit(Rule rule, int excludes, int excludesOnly) {}

    /** @param maps per layer of the rules, SI */
    static ScoreMap of(Region region, Scoring scoring, Map<Layer, float[]> maps) {
        List<Rule> rules = scoring.rules();
        float[] scores = new float[region.size()];
        int[] excludes = new int[rules.size()];
        int[] only = new int[rules.size()];
        int noData = 0;
        int allowed = 0;
        for (int cell = 0; cell < scores.length; cell++) {
            double[] values = values(rules, maps, cell);
            if (Arrays.stream(values).anyMatch(Double::isNaN)) {
                noData++;
                scores[cell] = Float.NaN;
                continue;
            }
            int against = 0;
            int last = 0;
            for (int r = 0; r < values.length; r++) {
                if (!rules.get(r).allows(values[r])) {
                    excludes[r]++;
                    against++;
                    last = r;
                }
            }
            if (against == 1) {
                only[last]++;
            }
            allowed += against == 0 ? 1 : 0;
            scores[cell] = against == 0 ? (float) scoring.score(values) : Float.NaN;
        }
        List<Limit> limits = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).isLimited()) {
                limits.add(new Limit(rules.get(r), excludes[r], only[r]));
            }
        }
        return new ScoreMap(region, scores, noData, allowed, limits);
    }

    /** Of the rules at a cell; NaN for a layer without a map. */
    static double[] values(List<Rule> rules, Map<Layer, float[]> maps, int cell) {
        double[] values = new double[rules.size()];
        for (int r = 0; r < values.length; r++) {
            float[] map = maps.get(rules.get(r).layer());
            values[r] = map == null ? Double.NaN : map[cell];
        }
        return values;
    }
}
