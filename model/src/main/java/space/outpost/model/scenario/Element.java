package space.outpost.model.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import space.outpost.model.Doc;

/** One piece of hardware: what it weighs, makes, stores, draws and carries. */
@Doc("A lander, rover, hopper, habitat, power plant or relay orbiter.")
public record Element(
        @Doc("name that others refer to") String id,
        @Doc("name for the reader") String title,
        @Doc("what it is") Kind kind,
        @Doc("partner that provides it") String partner,
        @Doc(value = "landed, or in orbit", min = 0) double massKg,

        @Doc("when it starts to work; absent: from the start of the horizon")
        Optional<Instant> arrives,

        @Doc("element whose power bus it is plugged into; absent: its own")
        Optional<String> bus,

        @Doc("element whose memory takes its data and whose radio sends it; absent: its own")
        Optional<String> store,

        @Doc("mast that carries its arrays and antenna; absent: the first")
        Optional<String> mast,

        @Doc(value = "drawn whenever it works", byDefault = "0 W", min = 0)
        double idleW,

        @Doc(value = "drawn in safe mode", byDefault = "0 W", min = 0)
        double survivalW,

        @Doc(value = "Sun-tracking arrays", byDefault = "[]")
        List<SolarArray> arrays,

        @Doc(value = "fission and radioisotope sources", byDefault = "[]")
        List<ConstantSource> sources,

        @Doc("battery") Optional<Battery> battery,
        @Doc("memory for science data") Optional<Storage> storage,
        @Doc("link to the Earth") Optional<Radio> radio,
        @Doc("its temperature") Optional<Thermal> thermal,

        @Doc(value = "what it carries that only one activity at a time can use", byDefault = "[]")
        List<String> instruments,

        @Doc("orbit of a relay orbiter") Optional<RelayOrbit> orbit) {

    /** What an element is. */
    public enum Kind {
        LANDER,
        ROVER,
        HOPPER,
        HABITAT,
        POWER_PLANT,
        RELAY_ORBITER,
        OBSERVATORY,
        ISRU_PLANT
    }

    public Element {
        arrays = List.copyOf(arrays);
        sources = List.copyOf(sources);
        instruments = List.copyOf(instruments);
    }

    /** The element whose power bus it is on. */
    public String busId() {
        return bus.orElse(id);
    }

    /** The element whose memory and radio it uses. */
    public String storeId() {
        return store.orElse(id);
    }

    /** Turns about the vertical to face the Sun. */
    @Doc("A solar array that follows the Sun.")
    public record SolarArray(
            @Doc(value = "at 1361 W/m2 and normal incidence, when new", min = 0)
            double peakW,

            @Doc(value = "share lost in a year, to dust and radiation", byDefault = "0", min = 0, max = 1)
            double lossPerYear) {}

    /** Gives the same power day and night. */
    @Doc("A power source that does not need the Sun.")
    public record ConstantSource(
            @Doc("what it is") Kind kind,
            @Doc(value = "electrical, at the bus", min = 0) double powerW) {
        /** What heats it. */
        public enum Kind {
            FISSION,
            RADIOISOTOPE
        }
    }

    /** Energy store of a bus. */
    @Doc("A battery.")
    public record Battery(
            @Doc(value = "when new and full", min = 0) double capacityJ,

            @Doc(value = "energy stored per energy put in", byDefault = "0.95", min = 0.1, max = 1)
            double chargeEfficiency,

            @Doc(value = "share of the capacity that may be drawn", byDefault = "0.8", min = 0, max = 1)
            double maxDepth,

            @Doc(value = "share it holds when it starts to work", byDefault = "1", min = 0, max = 1)
            double initialCharge) {}

    /** Memory. */
    @Doc("Memory for science data that waits for a pass.")
    public record Storage(
            @Doc(value = "science data it can hold", min = 0)
            double capacityBits) {}

    /** Link to the Earth. */
    @Doc("A radio that sends the stored data while it has contact.")
    public record Radio(
            @Doc(value = "rate straight to the Earth", byDefault = "0 bit/s", min = 0)
            double directBitsPerS,

            @Doc(value = "rate by way of a relay orbiter", byDefault = "0 bit/s", min = 0)
            double relayBitsPerS,

            @Doc(value = "drawn while it sends", byDefault = "0 W", min = 0)
            double powerW) {}

    /**
     * One thermal node: {@code C dT/dt = Q - G (T - Tsink)}, where Q is all electrical power spent in the element, G the
     * conductance to the surroundings (with the radiator open above {@code radiatorAboveK}) and Tsink goes linearly from
     * {@code darkSinkK} to {@code litSinkK} with the visible share of the Sun.
     */
    @Doc("A thermal node with a heater and a radiator that opens when it is warm.")
    public record Thermal(
            @Doc(value = "of the whole node", min = 1) double capacityJPerK,

            @Doc(value = "to the surroundings, radiator shut", min = 0)
            double conductanceWPerK,

            @Doc(value = "added when the radiator is open", byDefault = "0 W/K", min = 0)
            double radiatorWPerK,

            @Doc(value = "the radiator opens above this", byDefault = "293 K", min = 0)
            double radiatorAboveK,

            @Doc(value = "power of the heater", byDefault = "0 W", min = 0)
            double heaterW,

            @Doc(value = "least allowed; the heater holds it", min = 0)
            double minimumK,

            @Doc(value = "greatest allowed", min = 0) double maximumK,

            @Doc(value = "surroundings without Sun", byDefault = "90 K", min = 0)
            double darkSinkK,

            @Doc(value = "surroundings in full Sun", byDefault = "220 K", min = 0)
            double litSinkK) {}

    /** A relay's orbit about the Moon, held by station keeping: two-body motion with these elements. */
    @Doc("An orbit about the Moon, in the Moon's equator and prime meridian of the epoch.")
    public record RelayOrbit(
            @Doc(value = "over the sphere of 1737.4 km", min = 0)
            double periluneAltitudeM,

            @Doc(value = "over the sphere of 1737.4 km", min = 0)
            double apoluneAltitudeM,

            @Doc(value = "to the Moon's equator", min = 0, max = Math.PI)
            double inclinationRad,

            @Doc(value = "longitude of the ascending node", byDefault = "0 deg")
            double ascendingNodeRad,

            @Doc(value = "90 deg: perilune north, apolune over the south", byDefault = "90 deg")
            double argumentOfPeriluneRad,

            @Doc(value = "at the epoch", byDefault = "0 deg")
            double meanAnomalyRad,

            @Doc("instant the elements hold") Instant epoch) {
        public RelayOrbit {
            if (!(apoluneAltitudeM >= periluneAltitudeM)) {
                throw new IllegalArgumentException("apolune is below perilune");
            }
        }
    }
}
