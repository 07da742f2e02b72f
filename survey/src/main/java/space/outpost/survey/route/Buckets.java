package space.outpost.survey.route;

import java.util.Arrays;

/** A queue of whole numbers by whole keys that never fall behind the last one taken: a ring of linked lists. */
final class Buckets {
    private static final int NOTHING = -1;

    private final int[] heads;
    private final int mask;
    private int[] items = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int used;
    private int free = NOTHING;
    private int count;
    private int key;

    /** @param span greatest difference of keys in the queue at once */
    Buckets(int span) {
        int size = Integer.highestOneBit(Math.max(1, span)) << 1;
        heads = new int[size];
        Arrays.fill(heads, NOTHING);
        mask = size - 1;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(int itemKey, int item) {
        if (itemKey - key > mask || itemKey < key) {
            throw new IllegalArgumentException("key " + itemKey + " with a span of " + mask + " from " + key);
        }
        int entry = free;
        if (entry == NOTHING) {
            entry = used++;
            if (entry == items.length) {
                items = Arrays.copyOf(items, 2 * entry);
                next = Arrays.copyOf(next, 2 * entry);
            }
        } else {
            free = next[entry];
        }
        items[entry] = item;
        next[entry] = heads[itemKey & mask];
        heads[itemKey & mask] = entry;
        count++;
    }

    /** Moves on to the least key there is, or to {@code limit} if none is below it; whether there is one below. */
    boolean seek(int limit) {
        if (count == 0) {
            key = Math.max(key, limit);
            return false;
        }
        while (key < limit && heads[key & mask] == NOTHING) {
            key++;
        }
        return key < limit;
    }

    /** The key that {@link #seek} found. */
    int key() {
        return key;
    }

    /** Takes the last item that came with the key. */
    int remove() {
        int entry = heads[key & mask];
        heads[key & mask] = next[entry];
        next[entry] = free;
        free = entry;
        count--;
        return items[entry];
    }
}
