package space.outpost.model.plan;

import java.util.List;
import space.outpost.model.Doc;

/** How good a plan is: against the best there could be, and to each partner. */
@Doc("How good a plan is: against the best there could be, and to each partner.")
public record Quality(
        @Doc("science value of all planned runs") double value,
        @Doc("no plan of this scenario has more") double bound,

        @Doc("of the first plan, before the search for a better one")
        double firstValue,

        @Doc("steps of the search; the same seed and steps give the same plan")
        int steps,

        @Doc("what each partner asks and gets") List<Share> shares,

        @Doc("root of the mean square, over partners, of the share of what they ask that is not planned (U_rms)")
        double rmsMissing,

        @Doc("that share of the partner for whom it is greatest (U_max)")
        double mostMissing,

        @Doc("Jain's index of the planned shares: 1 if all partners have the same, 1/n if one of n has everything")
        double jain) {

    public Quality {
        shares = List.copyOf(shares);
    }

    /** What one partner asks and gets. */
    @Doc("What one partner asks and gets.")
    public record Share(
            String partner,
            @Doc("value of all it asks for") double asked,
            @Doc("value of what is planned of it") double planned) {}
}
