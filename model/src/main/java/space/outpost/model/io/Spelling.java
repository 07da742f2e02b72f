package space.outpost.model.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {
    private static final int LONGEST = 60;
    private static final int MOST = 200;

    private Spelling() {}

    /** {@code  (did you mean 'mass'?)}, or nothing if no allowed word is near. */
    public static String hint(String word, Collection<String> allowed) {
        if (word.length() > LONGEST || allowed.size() > MOST) {
            return "";
        }
        return allowed.stream()
                .filter(a -> distance(word, a) <= Math.max(a.length(), word.length()) / 3)
                .min(Comparator.<String>comparingInt(a -> distance(word, a)).thenComparing(a -> a))
                .map(a -> " (did you mean '" + a + "'?)")
                .orElse("");
    }

    /** Optimal string alignment distance (Damerau 1964) of the lower-case words. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
