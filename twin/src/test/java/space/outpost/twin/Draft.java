package space.outpost.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.outpost.model.scenario.Element;

/** An element in the making, for tests and benchmarks. */
public final class Draft {
    private final String id;
    private Optional<java.time.Instant> arrives = Optional.empty();
    private Optional<String> bus = Optional.empty();
    private Optional<String> store = Optional.empty();
    private double idleW;
    private double survivalW;
    private final List<Element.SolarArray> arrays = new ArrayList<>();
    private final List<Element.ConstantSource> sources = new ArrayList<>();
    private Optional<Element.Battery> battery = Optional.empty();
    private Optional<Element.Storage> storage = Optional.empty();
    private Optional<Element.Radio> radio = Optional.empty();
    private Optional<Element.Thermal> thermal = Optional.empty();
    private List<String> instruments = List.of();

    public Draft(String id) {
        this.id = id;
    }

    public Draft arrives(String instant) {
        arrives = Optional.of(java.time.Instant.parse(instant));
        return this;
    }

    public Draft on(String element) {
        bus = Optional.of(element);
        return this;
    }

    public Draft storesOn(String element) {
        store = Optional.of(element);
        return this;
    }

    public Draft idle(double w, double survival) {
        idleW = w;
        survivalW = survival;
        return this;
    }

    public Draft array(double peakW) {
        arrays.add(new Element.SolarArray(peakW, 0));
        return this;
    }

    public Draft source(double w) {
        sources.add(new Element.ConstantSource(Element.ConstantSource.Kind.FISSION, w));
        return this;
    }

    public Draft battery(double capacityJ, double efficiency, double initial) {
        battery = Optional.of(new Element.Battery(capacityJ, efficiency, 0.8, initial));
        return this;
    }

    public Draft storage(double bits) {
        storage = Optional.of(new Element.Storage(bits));
        return this;
    }

    public Draft radio(double directBitsPerS, double w) {
        radio = Optional.of(new Element.Radio(directBitsPerS, 0, w));
        return this;
    }

    public Draft thermal(Element.Thermal t) {
        thermal = Optional.of(t);
        return this;
    }

    public Draft instruments(String... names) {
        instruments = List.of(names);
        return this;
    }

    public Element build() {
        return new Element(
                id,
                id,
                Element.Kind.LANDER,
                "p",
                1000,
                arrives,
                bus,
                store,
                Optional.empty(),
                idleW,
                survivalW,
                arrays,
                sources,
                battery,
                storage,
                radio,
                thermal,
                instruments,
                Optional.empty());
    }
}
