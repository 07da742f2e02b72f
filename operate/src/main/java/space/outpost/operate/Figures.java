package space.outpost.operate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as a reader wants them: three digits, the unit that fits. */
final class Figures {
    private Figures() {}

    static String time(long nanos) {
        double s = 1e-9 * nanos;
        if (s >= 2 * 86_400) {
            return amount(s / 86_400) + " d";
        }
        return s >= 3600 ? amount(s / 3600) + " h" : s >= 60 ? amount(s / 60) + " min" : amount(s) + " s";
    }

    static String energy(double joules) {
        double kWh = joules / 3.6e6;
        return Math.abs(kWh) >= 1000
                ? amount(kWh / 1000) + " MWh"
                : Math.abs(kWh) >= 0.1 || kWh == 0 ? amount(kWh) + " kWh" : amount(kWh * 1000) + " Wh";
    }

    static String data(double bits) {
        double size = Math.abs(bits);
        if (size >= 1e12) {
            return amount(bits / 1e12) + " Tbit";
        }
        return size >= 1e9
                ? amount(bits / 1e9) + " Gbit"
                : size >= 1e6 ? amount(bits / 1e6) + " Mbit" : amount(bits) + " bit";
    }

    static String amount(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
