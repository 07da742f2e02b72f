package space.outpost.construct.landing;

/**
 * @param thrustN at full throttle
 */
record Engine(double thrustN, double specificImpulseS) {
    static final double STANDARD_GRAVITY_M_PER_S2 = 9.80665;

    double exhaustMPerS() {
        return specificImpulseS * STANDARD_GRAVITY_M_PER_S2;
    }

    double flowKgPerS() {
        return thrustN / exhaustMPerS();
    }

    double deltaVMPerS(double fromKg, double toKg) {
        return exhaustMPerS() * Math.log(fromKg / toKg);
    }

    double massAfterKg(double massKg, double deltaVMPerS) {
        return massKg * Math.exp(-deltaVMPerS / exhaustMPerS());
    }
}
