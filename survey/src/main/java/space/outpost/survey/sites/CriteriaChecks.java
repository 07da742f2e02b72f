package space.outpost.survey.sites;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import space.outpost.model.io.RecordFile;
import space.outpost.model.scenario.Mast;

/** What criteria must fulfil as a whole. */
final class CriteriaChecks {
    private static final int MOST_MASTS = 8;

    private final RecordFile.Report report;

    private CriteriaChecks(RecordFile.Report report) {
        this.report = report;
    }

    static void check(Criteria criteria, RecordFile.Report report) {
        CriteriaChecks checks = new CriteriaChecks(report);
        checks.masts(criteria.masts());
        Set<Layer> seen = EnumSet.noneOf(Layer.class);
        for (int i = 0; i < criteria.criteria().size(); i++) {
            String path = "criteria[" + i + "]";
            Criterion criterion = criteria.criteria().get(i);
            if (!seen.add(criterion.layer())) {
                report.problem(path + ".layer", "'" + criterion.layer().id() + "' again", "each layer once");
            }
            checks.criterion(path, criterion);
        }
        if (criteria.criteria().stream().noneMatch(c -> c.weight() > 0)) {
            report.problem("criteria", "no weight over zero", "at least one criterion with a weight over zero");
        } else if (criteria.criteria().stream()
                .noneMatch(c -> c.weight() > 0 && c.layer().isMapped())) {
            report.problem(
                    "criteria",
                    "weights of second masts alone",
                    "a weight of a layer that is mapped, to find a shortlist by");
        }
    }

    private void masts(List<Mast> masts) {
        if (masts.isEmpty() || masts.size() > MOST_MASTS) {
            report.problem("masts", masts.size() + " masts", "1 to " + MOST_MASTS);
        }
        Set<Double> heights = new HashSet<>();
        for (int i = 0; i < masts.size(); i++) {
            if (!heights.add(masts.get(i).heightM())) {
                report.problem(
                        "masts[" + i + "].height", masts.get(i).heightM() + " m again", "each height of a mast once");
            }
        }
    }

    private void criterion(String path, Criterion c) {
        OptionalDouble least = value(path + ".at-least", c.layer(), c.atLeast());
        OptionalDouble most = value(path + ".at-most", c.layer(), c.atMost());
        OptionalDouble worst = value(path + ".worst", c.layer(), c.worst());
        OptionalDouble best = value(path + ".best", c.layer(), c.best());
        if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
            report.problem(
                    path + ".at-least",
                    c.atLeast().orElseThrow() + ", with at-most " + c.atMost().orElseThrow(),
                    "limits that leave something between them");
        }
        if (c.weight() > 0 && (c.worst().isEmpty() || c.best().isEmpty())) {
            report.problem(path + ".weight", "a weight without worst and best", "both, with a weight");
        }
        if (c.weight() == 0 && c.atLeast().isEmpty() && c.atMost().isEmpty()) {
            report.problem(path, "neither limit nor weight", "at-least, at-most or a weight with worst and best");
        }
        if (worst.isPresent() && best.isPresent()) {
            ends(path, c, worst.getAsDouble(), best.getAsDouble(), least, most);
        }
    }

    private void ends(String path, Criterion c, double worst, double best, OptionalDouble least, OptionalDouble most) {
        if (worst == best) {
            report.problem(path + ".worst", c.worst().orElseThrow() + ", as best", "two different values");
        } else if (Math.max(worst, best) <= least.orElse(Double.NEGATIVE_INFINITY)
                || Math.min(worst, best) >= most.orElse(Double.POSITIVE_INFINITY)) {
            report.problem(
                    path + ".worst",
                    "worst to best beyond the hard limit, so that all sites have the same",
                    "a value between worst and best that the limit allows");
        }
    }

    private OptionalDouble value(String path, Layer layer, Optional<String> text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(layer.measure().parse(text.get()));
        } catch (IllegalArgumentException e) {
            report.problem(path, "'" + text.get() + "'", String.valueOf(e.getMessage()));
            return OptionalDouble.empty();
        }
    }
}
