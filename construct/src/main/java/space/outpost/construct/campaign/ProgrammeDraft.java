package space.outpost.construct.campaign;

import java.util.List;

/** A programme being changed. */
final class ProgrammeDraft {
    private final Programme from;

    Programme.Aim aim;
    double costWorth;
    Opportunities opportunities;
    List<Partner> partners;
    List<Spaceport> spaceports;
    List<Launcher> launchers;
    List<Vehicle> vehicles;
    List<Consumable> consumables;
    List<Element> elements;
    List<Crew> crews;
    List<Milestone> milestones;

    ProgrammeDraft(Programme programme) {
        from = programme;
        aim = programme.aim();
        costWorth = programme.costWorth();
        opportunities = programme.opportunities();
        partners = programme.partners();
        spaceports = programme.spaceports();
        launchers = programme.launchers();
        vehicles = programme.vehicles();
        consumables = programme.consumables();
        elements = programme.elements();
        crews = programme.crews();
        milestones = programme.milestones();
    }

    Programme programme() {
        return new Programme(
                from.name(),
                from.title(),
                from.description(),
                from.start(),
                from.until(),
                from.seed(),
                aim,
                costWorth,
                from.personKg(),
                from.personDrawsW(),
                from.unitKg(),
                from.leaving(),
                opportunities,
                partners,
                spaceports,
                launchers,
                vehicles,
                consumables,
                elements,
                crews,
                milestones);
    }
}
