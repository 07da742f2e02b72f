package space.outpost.model.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "POWER, 40 kW, 40000",
        "POWER, 40kW, 40000",
        "POWER, -1.5e-3 MW, -1500",
        "ENERGY, 20 kWh, 72000000",
        "ENERGY, 0.1 kWh, 360000",
        "MASS, 8.2 t, 8200",
        "LENGTH, 16000 km, 16000000",
        "DATA, 2 Tbit, 2e12",
        "DATA, 5 GB, 4e10",
        "DATA_RATE, 10 Mbit/s, 1e7",
        "TEMPERATURE, 20 degC, 293.15",
        "HEAT_CAPACITY, 200 kJ/K, 200000",
        "CONDUCTANCE, .5 W/K, 0.5",
        "SPEED, 36 km/h, 10",
        "TIME, 14 d, 1209600"
    })
    void unitsHaveTheirStandardSize(Quantity quantity, String text, double si) {
        assertThat(quantity.parse(text)).isEqualTo(si);
    }

    @Test
    void anglesAgreeWithTheLibraryToTheLastBit() {
        for (String degrees : new String[] {"90", "-90", "180", "360", "62.4", "0"}) {
            assertThat(Quantity.ANGLE.parse(degrees + " deg")).isEqualTo(Math.toRadians(Double.parseDouble(degrees)));
        }
    }

    @Property(seed = "2035")
    void theExactTextReadsBackAsTheVeryValue(@ForAll Quantity quantity, @ForAll double si) {
        assertThat(quantity.parse(quantity.exact(si))).isEqualTo(si + 0.0);
    }

    @Property(seed = "2035")
    void theReadableTextIsRightToFourDigits(
            @ForAll Quantity quantity, @ForAll @DoubleRange(min = 1e-2, max = 1e18) double si) {
        assertThat(quantity.parse(quantity.format(si))).isCloseTo(si, within(5.001e-4 * si));
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsAllowed(Quantity quantity) {
        assertThat(quantity.parse(quantity.example())).isFinite();
    }

    @ParameterizedTest
    @CsvSource({
        "POWER, 40000, 40 kW",
        "POWER, 999.96, 1 kW",
        "POWER, -1234.5, -1.234 kW",
        "POWER, 0, 0 W",
        "ENERGY, 7.2e7, 20 kWh",
        "ENERGY, 5.4e10, 15 MWh",
        "MASS, 8200, 8200 kg",
        "MASS, 123456, 123456 kg",
        "DATA, 1.25e12, 1.25 Tbit",
        "TIME, 267840, 3.1 d",
        "ANGLE, 1.0890854532444616, 62.4 deg"
    })
    void peopleGetTheUnitThatSuitsTheSize(Quantity quantity, double si, String text) {
        assertThat(quantity.format(si)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kW", "40", "40 kw", "40 W/K", "4 0 W", "1e999 W", "NaN W", "0x10 W", "1e99999 W", "40 kW kW"
            })
    void whatIsNotAPowerIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.POWER.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a power");
    }

    @Test
    void durationsAreReadAsPeopleAndAsMachinesWriteThem() {
        assertThat(Moments.duration("90 min")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Moments.duration("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Quantity.format(Duration.ofHours(36))).isEqualTo("1.5 d");
        assertThatThrownBy(() -> Moments.duration("-1 h")).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> Moments.duration("PT-1H")).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> Moments.duration("P1000000D")).hasMessageContaining("at most");
    }

    @ParameterizedTest
    @CsvSource({
        "2035-01-31T06:00:00Z, 2035-01-31T06:00:00Z",
        "2035-031T06:00:00Z, 2035-01-31T06:00:00Z",
        "2036-366T23:59:59.5Z, 2036-12-31T23:59:59.500Z",
        "2035-01-31T06:00Z, 2035-01-31T06:00:00Z"
    })
    void instantsAreCalendarDatesOrDaysOfTheYear(String text, String instant) {
        assertThat(Moments.instant(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2035-02-29T00:00:00Z",
                "2035-366T00:00:00Z",
                "2035-000T00:00:00Z",
                "2035-13-01T00:00:00Z",
                "2035-01-01T24:00:00Z",
                "2035-01-01T00:00:60Z",
                "2035-01-01T00:00:00",
                "2035-01-01T00:00:00+01:00",
                "1949-12-31T00:00:00Z",
                "2035-01-01 00:00:00Z"
            })
    void datesThatDoNotExistAreRefused(String text) {
        assertThatThrownBy(() -> Moments.instant(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
