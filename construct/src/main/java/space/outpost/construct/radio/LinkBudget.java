package space.outpost.construct.radio;

/**
 * A radio link through free space; decibels. Sources: ITU-R P.525-4 (free-space loss), ITU-R S.465 and CCSDS 401.0-B for
 * the terms.
 *
 * @param frequencyHz carrier
 * @param eirpDb power radiated toward the receiver, over a watt
 * @param gainToNoiseDb receiver's gain over its noise temperature, G/T, over 1/K
 * @param lossesDb of pointing, polarisation, atmosphere and implementation together
 * @param requiredDb Eb/N0 that the code needs
 * @param marginDb kept over it
 */
public record LinkBudget(
        double frequencyHz, double eirpDb, double gainToNoiseDb, double lossesDb, double requiredDb, double marginDb) {
    private static final double LIGHT_M_PER_S = 299_792_458.0;
    private static final double BOLTZMANN_DB = decibels(1.380649e-23);

    /** Such as 10 for a factor of ten. */
    public static double decibels(double factor) {
        return 10 * Math.log10(factor);
    }

    /** Loss between isotropic antennas: (4 pi d f / c)^2. */
    public static double freeSpaceLossDb(double distanceM, double frequencyHz) {
        return 2 * decibels(4 * Math.PI * distanceM * frequencyHz / LIGHT_M_PER_S);
    }

    /** Gain of a dish over an isotropic antenna: efficiency (pi D f / c)^2. */
    public static double dishGainDb(double diameterM, double frequencyHz, double efficiency) {
        return decibels(efficiency) + 2 * decibels(Math.PI * diameterM * frequencyHz / LIGHT_M_PER_S);
    }

    /** Energy of a bit over noise density, at a rate. */
    public double ebN0Db(double distanceM, double rateBitsPerS) {
        return carrierToNoiseDensityDb(distanceM) - decibels(rateBitsPerS);
    }

    /** What is left over what the code needs; negative if the link does not close. */
    public double leftDb(double distanceM, double rateBitsPerS) {
        return ebN0Db(distanceM, rateBitsPerS) - requiredDb;
    }

    /** The greatest rate that keeps the margin. */
    public double rateBitsPerS(double distanceM) {
        return Math.pow(10, (carrierToNoiseDensityDb(distanceM) - requiredDb - marginDb) / 10);
    }

    /** The power that must be radiated for a rate with the margin kept, over a watt. */
    public double neededEirpDb(double distanceM, double rateBitsPerS) {
        return eirpDb + marginDb - leftDb(distanceM, rateBitsPerS);
    }

    private double carrierToNoiseDensityDb(double distanceM) {
        return eirpDb - freeSpaceLossDb(distanceM, frequencyHz) + gainToNoiseDb - lossesDb - BOLTZMANN_DB;
    }
}
