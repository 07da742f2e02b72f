package space.outpost.construct.landing;

import space.outpost.construct.flight.Burn;

/**
 * @param thrustN at full throttle
 */
record Engine(double thrustN, double specificImpulseS) {
    double exhaustMPerS() {
        return specificImpulseS * Burn.STANDARD_GRAVITY_M_PER_S2;
    }

    double flowKgPerS() {
        return thrustN / exhaustMPerS();
    }

    double deltaVMPerS(double fromKg, double toKg) {
        return exhaustMPerS() * Math.log(fromKg / toKg);
    }

    double massAfterKg(double massKg, double deltaVMPerS) {
        return Burn.massAfterKg(massKg, deltaVMPerS, specificImpulseS);
    }
}
