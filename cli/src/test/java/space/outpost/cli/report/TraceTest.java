package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import space.outpost.model.time.Interval;
import space.outpost.model.time.Profile;

class TraceTest {
    private static final TimeAxis TIME = new TimeAxis(Fixture.YEAR, 0, 900);
    private static final ValueAxis VALUE = new ValueAxis(0, 100, 0, 200);

    private static List<double[]> points(String path) {
        List<double[]> points = new ArrayList<>();
        for (MatchResult m : Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)")
                .matcher(path)
                .results()
                .toList()) {
            points.add(new double[] {Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))});
        }
        return points;
    }

    @Test
    void aDipOfTenMinutesShowsInAYear() {
        Instant dip = Instant.parse("2035-07-01T12:00:00Z");
        Profile profile = new Profile.Builder(8)
                .add(Fixture.YEAR.start(), 80)
                .add(dip, 80)
                .add(dip.plus(Duration.ofMinutes(5)), 10)
                .add(dip.plus(Duration.ofMinutes(10)), 80)
                .add(Fixture.YEAR.end(), 80)
                .build();
        assertThat(points(Trace.line(profile, TIME, VALUE)))
                .anySatisfy(p -> assertThat(p[1]).isCloseTo(VALUE.y(10), within(0.06)));
    }

    @Test
    void aStraightYearIsTwoPoints() {
        Profile hourly = FixtureSky.hourly(Fixture.YEAR, hour -> 0.01 * hour);
        assertThat(points(Trace.line(hourly, TIME, VALUE))).hasSize(2);
    }

    @Property(seed = "11", tries = 200)
    void lineStaysWithinHalfAPixelOfEverySampleThatHasAColumnOfItsOwn(
            @ForAll @Size(min = 3, max = 60) List<@DoubleRange(min = 0, max = 100) Double> values) {
        Profile.Builder builder = new Profile.Builder(values.size());
        Interval year = Fixture.YEAR;
        for (int i = 0; i < values.size(); i++) {
            builder.add(
                    year.start()
                            .plus(year.duration().dividedBy(values.size() - 1).multipliedBy(i)),
                    values.get(i));
        }
        Profile profile = builder.build();
        List<double[]> line = points(Trace.line(profile, TIME, VALUE));
        for (int i = 0; i < profile.size(); i++) {
            double x = TIME.x(profile.timeNanos(i));
            assertThat(at(line, x)).isCloseTo(VALUE.y(profile.value(i)), within(0.2 + steepest(line) * 0.06 + 0.06));
        }
    }

    private static double at(List<double[]> line, double x) {
        for (int i = 1; i < line.size(); i++) {
            double[] a = line.get(i - 1);
            double[] b = line.get(i);
            if (x <= b[0] + 1e-9 && b[0] > a[0]) {
                return a[1] + (b[1] - a[1]) * Math.clamp((x - a[0]) / (b[0] - a[0]), 0, 1);
            }
        }
        return line.getLast()[1];
    }

    private static double steepest(List<double[]> line) {
        double most = 0;
        for (int i = 1; i < line.size(); i++) {
            double run = line.get(i)[0] - line.get(i - 1)[0];
            most = run > 0 ? Math.max(most, Math.abs(line.get(i)[1] - line.get(i - 1)[1]) / run) : most;
        }
        return most;
    }
}
