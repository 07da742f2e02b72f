package space.outpost.construct.campaign;

import java.util.List;

/**
 * A campaign with all that was asked about it.
 *
 * @param losses each planned for alone; may be empty
 * @param risk of each milestone; empty if no runs were asked for
 */
public record CampaignStudy(
        Programme programme, Campaigns.Solved solved, List<Losses.Outcome> losses, List<Risk.Spread> risk) {
    public CampaignStudy {
        losses = List.copyOf(losses);
        risk = List.copyOf(risk);
    }

    public FlightPlan plan() {
        return solved.plan();
    }

    public History history() {
        return solved.history();
    }

    /** How much sooner, at most, the milestones could come on the mean that counts them by their value, in days. */
    public double openDays() {
        double value = programme.milestones().stream()
                        .mapToDouble(Milestone::value)
                        .sum()
                + programme.elements().stream().mapToDouble(Element::science).sum();
        double open = solved.found().objective() - solved.found().bound();
        return value == 0 ? 0 : open / value * 365.25;
    }
}
