package space.outpost.survey.sites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Local maxima of a map. */
final class Summits {
    private Summits() {}

    /**
     * Cells that none of their eight neighbours exceeds, the greatest first, none within a distance of a greater one that
     * is taken. Of equals the first counts as the greater.
     *
     * @param map per cell, row by row; NaN is less than anything
     * @param apart least distance, in cells
     */
    static List<Integer> of(float[] map, int cols, int rows, double apart, int most) {
        List<Integer> tops = IntStream.range(0, map.length)
                .filter(i -> !Float.isNaN(map[i]) && isTop(map, cols, rows, i))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -map[i]).thenComparing(i -> i))
                .toList();
        List<Integer> taken = new ArrayList<>();
        for (int top : tops) {
            if (taken.size() == most) {
                break;
            }
            if (taken.stream().allMatch(t -> Math.hypot(t % cols - top % cols, t / cols - top / cols) >= apart)) {
                taken.add(top);
            }
        }
        return taken;
    }

    private static boolean isTop(float[] map, int cols, int rows, int at) {
        int col = at % cols;
        int row = at / cols;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, col - 1); c <= Math.min(cols - 1, col + 1); c++) {
                int other = r * cols + c;
                if (map[other] > map[at] || (map[other] == map[at] && other < at)) {
                    return false;
                }
            }
        }
        return true;
    }
}
