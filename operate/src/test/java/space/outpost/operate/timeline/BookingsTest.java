package space.outpost.operate.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BookingsTest {
    @Property(tries = 200)
    void whatIsTakenIsAsInAPlainList(@ForAll long seed) {
        Random random = new Random(seed);
        Bookings bookings = new Bookings();
        TreeMap<Long, long[]> plain = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            long from = random.nextInt(500);
            long to = from + 1 + random.nextInt(30);
            if (!plain.isEmpty() && random.nextInt(3) == 0) {
                long[] some = plain.values().stream()
                        .skip(random.nextInt(plain.size()))
                        .findFirst()
                        .orElseThrow();
                bookings.remove(some[0], some[1]);
                plain.remove(some[0]);
            } else if (bookings.overlapping(from, to) < 0) {
                bookings.add(from, to, i);
                plain.put(from, new long[] {from, to, i});
            }
            long at = random.nextInt(540);
            assertThat(bookings.size()).isEqualTo(plain.size());
            assertThat(bookings.endingAfter(at)).isEqualTo((int)
                    plain.values().stream().filter(b -> b[1] <= at).count());
            assertThat(bookings.overlapping(at, at + 5) >= 0)
                    .isEqualTo(plain.values().stream().anyMatch(b -> b[0] < at + 5 && b[1] > at));
        }
        int i = 0;
        for (long[] b : plain.values()) {
            assertThat(new long[] {bookings.start(i), bookings.end(i), bookings.by(i)})
                    .containsExactly(b);
            i++;
        }
    }

    @Test
    void onlyWhatIsBookedCanBeGivenBack() {
        Bookings bookings = new Bookings();
        bookings.add(10, 20);

        assertThatThrownBy(() -> bookings.remove(10, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bookings.remove(0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
