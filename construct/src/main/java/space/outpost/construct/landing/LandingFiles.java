package space.outpost.construct.landing;

import space.outpost.model.io.Csv;

/** Flights as CSV (RFC 4180). */
public final class LandingFiles {
    private static final String END = "\r\n";

    private LandingFiles() {}

    /** A line to every moment: MOON_ME, SI units, degrees. */
    public static String csv(Flight flight) {
        StringBuilder out = new StringBuilder(flight.moments().size() * 160);
        out.append("time_s,phase,latitude_deg,longitude_deg,altitude_m,x_m,y_m,z_m,up_m_per_s,over_ground_m_per_s,"
                        + "mass_kg,throttle,pitch_deg")
                .append(END);
        for (Flight.Moment m : flight.moments()) {
            out.append(Csv.row(
                            "%.2f,%s,%.6f,%.6f,%.2f,%.2f,%.2f,%.2f,%.3f,%.3f,%.3f,%.4f,%.3f",
                            m.timeS(),
                            m.phase(),
                            Math.toDegrees(m.latitudeRad()),
                            (Math.toDegrees(m.longitudeRad()) + 360) % 360,
                            m.altitudeM(),
                            m.xM(),
                            m.yM(),
                            m.zM(),
                            m.upMPerS(),
                            m.overGroundMPerS(),
                            m.massKg(),
                            m.throttle(),
                            Math.toDegrees(m.pitchRad())))
                    .append(END);
        }
        return out.toString();
    }
}
