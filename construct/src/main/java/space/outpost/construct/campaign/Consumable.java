package space.outpost.construct.campaign;

import java.time.Duration;
import space.outpost.model.Doc;

/** What crews use up. */
@Doc("What crews use up; the one named spares is what machines use up.")
public record Consumable(
        @Doc("name that others refer to; spares: what the elements' own upkeep takes")
        String id,

        @Doc("name for the reader") String title,

        @Doc(value = "in kg, for a crew member and day, before recycling", byDefault = "0", min = 0)
        double kgPerCrewDay,

        @Doc(value = "in kg, for a crew-hour outside", byDefault = "0", min = 0)
        double kgPerOutsideHour,

        @Doc(value = "share of what a crew uses a day that is won back", byDefault = "0", min = 0, max = 1)
        double recycled,

        @Doc(
                value = "stock that must be left at all times, as so many days of the use at the time",
                byDefault = "0 d",
                min = 0)
        Duration reserve,

        @Doc(value = "mass brought up for a mass of it, containers included", byDefault = "1", min = 1, max = 10)
        double packing,

        @Doc(value = "most that can be stored", byDefault = "1000 t", min = 0)
        double storeKg,

        @Doc(value = "there at the start", byDefault = "0 kg", min = 0)
        double stockKg) {

    static final String SPARES = "spares";

    /** Use of a crew in kg a day. */
    double kgPerDay(Crew crew) {
        return crew.size() * (kgPerCrewDay * (1 - recycled) + crew.outsideHoursPerDay() * kgPerOutsideHour);
    }
}
