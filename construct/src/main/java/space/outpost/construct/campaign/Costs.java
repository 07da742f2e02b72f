package space.outpost.construct.campaign;

import java.util.Map;
import space.outpost.construct.campaign.FlightPlan.Flight;

/** What a plan costs: its launches, vehicles and elements. */
final class Costs {
    private Costs() {}

    static double of(Programme programme, FlightPlan plan) {
        Map<String, Launcher> launchers = Timetable.byId(programme.launchers(), Launcher::id);
        Map<String, Vehicle> vehicles = Timetable.byId(programme.vehicles(), Vehicle::id);
        Map<String, Element> elements = Timetable.byId(programme.elements(), Element::id);
        double sum = 0;
        for (Flight f : plan.flights()) {
            Vehicle vehicle = vehicles.get(f.vehicle());
            Launcher launcher = launchers.get(f.launcher());
            if (vehicle != null && launcher != null) {
                sum += vehicle.cost() + vehicle.launches() * launcher.cost();
            }
            for (String id : f.elements()) {
                Element element = elements.get(id);
                sum += element == null ? 0 : element.cost();
            }
        }
        return sum;
    }
}
