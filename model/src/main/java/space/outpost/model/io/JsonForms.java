package space.outpost.model.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import space.outpost.model.Doc;
import space.outpost.model.Skyline;
import space.outpost.model.time.Interval;
import space.outpost.model.time.IntervalSet;
import space.outpost.model.time.Profile;
import space.outpost.model.time.Times;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdDelegatingSerializer;
import tools.jackson.databind.util.StdConverter;

/** How the values that are no records stand in JSON. */
final class JsonForms {
    private JsonForms() {}

    @Doc("A quantity over time, linear between samples; two samples at one time are a jump.")
    record ProfileForm(
            @Doc("time of the first sample") Instant start,

            @Doc("time of each sample after the first, in seconds, exact to the nanosecond; not decreasing")
            List<BigDecimal> seconds,

            @Doc("value of each sample, in the unit that the key around it ends with")
            List<Double> values) {

        /** Of a number of seconds that nanoseconds in 64 bits can count. */
        private static final int MOST_DIGITS = 10;

        static ProfileForm of(Profile profile) {
            long first = profile.timeNanos(0);
            BigDecimal[] seconds = new BigDecimal[profile.size()];
            Double[] values = new Double[profile.size()];
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = seconds(Math.subtractExact(profile.timeNanos(i), first));
                values[i] = profile.value(i);
            }
            return new ProfileForm(profile.time(0), List.of(seconds), List.of(values));
        }

        private static BigDecimal seconds(long nanos) {
            BigDecimal bare = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }

        private static long nanos(long first, BigDecimal seconds) {
            if (seconds.precision() - (long) seconds.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException("a profile's time is out of range");
            }
            try {
                return Math.addExact(first, seconds.movePointRight(9).longValueExact());
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("a profile's time is out of range or finer than a nanosecond", e);
            }
        }

        Profile toProfile() {
            long first = Times.nanos(start);
            long[] times = seconds.stream().mapToLong(s -> nanos(first, s)).toArray();
            if (times.length > 0 && times[0] != first) {
                throw new IllegalArgumentException("the first of a profile's seconds must be 0");
            }
            return Profile.of(times, values.stream().mapToDouble(v -> v).toArray());
        }
    }

    static JacksonModule module() {
        SimpleModule module = new SimpleModule("outpost");
        module.addSerializer(new StdDelegatingSerializer(
                Profile.class, converter(Profile.class, ProfileForm.class, ProfileForm::of)));
        module.addDeserializer(
                Profile.class,
                new StdConvertingDeserializer<>(converter(ProfileForm.class, Profile.class, ProfileForm::toProfile)));
        module.addSerializer(new StdDelegatingSerializer(
                IntervalSet.class, converter(IntervalSet.class, Instant[][].class, JsonForms::bounds)));
        module.addDeserializer(
                IntervalSet.class,
                new StdConvertingDeserializer<>(
                        converter(Instant[][].class, IntervalSet.class, JsonForms::intervalSet)));
        module.addSerializer(
                new StdDelegatingSerializer(Skyline.class, converter(Skyline.class, double[].class, Skyline::toArray)));
        module.addDeserializer(
                Skyline.class, new StdConvertingDeserializer<>(converter(double[].class, Skyline.class, Skyline::new)));
        return module;
    }

    private static Instant[][] bounds(IntervalSet set) {
        return set.stream().map(i -> new Instant[] {i.start(), i.end()}).toArray(Instant[][]::new);
    }

    private static IntervalSet intervalSet(Instant[][] bounds) {
        return IntervalSet.of(List.of(bounds).stream()
                .map(b -> {
                    if (b.length != 2) {
                        throw new IllegalArgumentException("an interval has a start and an end, found " + b.length);
                    }
                    return new Interval(b[0], b[1]);
                })
                .toList());
    }

    private interface Conversion<A, B> {
        B apply(A from);
    }

    private static <A, B> StdConverter<A, B> converter(Class<A> from, Class<B> to, Conversion<A, B> conversion) {
        return new StdConverter<>() {
            @Override
            public B convert(A value) {
                return conversion.apply(value);
            }

            @Override
            public tools.jackson.databind.JavaType getInputType(tools.jackson.databind.type.TypeFactory types) {
                return types.constructType(from);
            }

            @Override
            public tools.jackson.databind.JavaType getOutputType(tools.jackson.databind.type.TypeFactory types) {
                return types.constructType(to);
            }
        };
    }
}
