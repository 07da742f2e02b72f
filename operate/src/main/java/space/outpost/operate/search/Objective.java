package space.outpost.operate.search;

import java.util.List;

/** What a plan is to be best at, from what each owner gets of what it asks. */
public enum Objective {
    /** All that is served, whoever it serves. */
    TOTAL {
        @Override
        double of(double[] got, double[] asked) {
            double sum = 0;
            for (double g : got) {
                sum += g;
            }
            return sum;
        }
    },

    /**
     * Proportionally fair: the sum of the logarithms of what owners get, with the weight of what they ask. An hour more
     * counts in proportion to how little its owner has.
     */
    PROPORTIONAL {
        @Override
        double of(double[] got, double[] asked) {
            double sum = 0;
            for (int i = 0; i < got.length; i++) {
                sum += asked[i] * Math.log(Math.max(got[i] / asked[i], LEAST_SHARE));
            }
            return sum;
        }
    },

    /** The owner with the greatest unserved share first of all, then all that is served. */
    WORST_OFF {
        @Override
        double of(double[] got, double[] asked) {
            double sum = 0;
            double all = 0;
            double worst = 0;
            for (int i = 0; i < got.length; i++) {
                sum += got[i];
                all += asked[i];
                worst = Math.max(worst, 1 - got[i] / asked[i]);
            }
            return sum - all * worst;
        }
    };

    /** A smaller share counts as this. */
    private static final double LEAST_SHARE = 0.01;

    /** The more the better; in the unit of worth. */
    abstract double of(double[] got, double[] asked);

    /** The more the better; in the unit of worth. */
    public double of(Shares shares) {
        return of(array(shares.got()), array(shares.asked()));
    }

    private static double[] array(List<Double> of) {
        return of.stream().mapToDouble(x -> x).toArray();
    }
}
