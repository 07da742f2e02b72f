package space.outpost.construct.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.OdmCommonMetadata;
import org.orekit.files.ccsds.ndm.odm.SpacecraftParameters;
import org.orekit.files.ccsds.ndm.odm.StateVector;
import org.orekit.files.ccsds.ndm.odm.opm.Maneuver;
import org.orekit.files.ccsds.ndm.odm.opm.Opm;
import org.orekit.files.ccsds.ndm.odm.opm.OpmData;
import org.orekit.files.ccsds.section.Segment;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.propagation.SpacecraftState;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Burn;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Forces;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** Orbit parameter messages, CCSDS 502.0-B-2 section 3 in keyword form: one state, the craft, and the burns to come. */
public final class OpmFile {
    private OpmFile() {}

    /**
     * @param state in the inertial axes about a centre
     * @param burns all at once; their change of velocity in the axes of the ICRF
     */
    public record Contents(
            Centre centre, SpacecraftState state, Forces.Radiation radiation, List<Burn.Impulse> burns) {}

    @SuppressWarnings("NullAway") // Blocks that are left out are null in Orekit.
    public static String write(String object, Contents contents, Space space) {
        SpacecraftState state = contents.state();
        PVCoordinates pv = state.getPVCoordinates(space.inertial(contents.centre()));
        StateVector vector = new StateVector();
        vector.setEpoch(state.getDate());
        SpacecraftParameters craft = new SpacecraftParameters();
        craft.setMass(state.getMass());
        craft.setSolarRadArea(contents.radiation().areaM2());
        craft.setSolarRadCoeff(contents.radiation().coefficient());
        double[] p = pv.getPosition().toArray();
        double[] v = pv.getVelocity().toArray();
        for (int axis = 0; axis < 3; axis++) {
            vector.setP(axis, p[axis]);
            vector.setV(axis, v[axis]);
        }
        List<Maneuver> burns = new ArrayList<>();
        double massKg = state.getMass();
        for (Burn.Impulse burn : contents.burns()) {
            double after = Burn.massAfterKg(massKg, burn.deltaVMPerS().getNorm(), burn.specificImpulseS());
            burns.add(maneuver(burn, after - massKg));
            massKg = after;
        }
        double gm = space.gmM3PerS2(contents.centre());
        Opm message = new Opm(
                FileText.header(state.getDate()),
                List.of(new Segment<>(
                        FileText.describe(new OdmCommonMetadata(), object, contents.centre(), space),
                        new OpmData(vector, null, craft, null, burns, null, state.getMass()))),
                IERSConventions.IERS_2010,
                space.sky(),
                gm);
        StringBuilder text = new StringBuilder();
        try {
            new WriterBuilder(space.sky())
                    .buildOpmWriter()
                    .writeMessage(new KvnGenerator(text, 20, object + ".opm", 0, 0), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Maneuver maneuver(Burn.Impulse burn, double massChangeKg) {
        Maneuver maneuver = new Maneuver();
        maneuver.setEpochIgnition(burn.start());
        maneuver.setDuration(0);
        maneuver.setDeltaMass(massChangeKg);
        maneuver.setReferenceFrame(FileText.icrf());
        double[] change = burn.deltaVMPerS().toArray();
        for (int axis = 0; axis < 3; axis++) {
            maneuver.setDV(axis, change[axis]);
        }
        return maneuver;
    }

    /**
     * @throws InvalidInput if it is no such message, or about another centre or in other axes than we fly in
     */
    public static Contents read(String source, String text, Space space) {
        FileText file = new FileText(source, space);
        return file.parse("orbit parameter message (CCSDS OPM, keywords)", () -> {
            Opm message = new ParserBuilder(space.sky())
                    .withMu(space.gmM3PerS2(Centre.MOON))
                    .buildOpmParser()
                    .parseMessage(new DataSource(source, () -> new StringReader(text)));
            return contents(message, file);
        });
    }

    private static Contents contents(Opm message, FileText file) {
        Centre centre = file.centre(message.getMetadata());
        PVCoordinates pv = file.toIcrf(message.getMetadata(), message.getPVCoordinates(), message.getDate());
        SpacecraftParameters craft = message.getData().getSpacecraftParametersBlock();
        if (craft == null || !(craft.getMass() > 0)) {
            throw file.refused("no mass of the craft", "MASS over 0 kg");
        }
        if (!(Double.isFinite(pv.getPosition().getNorm()) && pv.getPosition().getNorm() > 0)) {
            throw file.refused("a position of no length", "a state away from the centre");
        }
        double massKg = craft.getMass();
        List<Burn.Impulse> burns = new ArrayList<>();
        for (Maneuver maneuver : message.getManeuvers()) {
            Vector3D change = file.toIcrf(
                            message.getMetadata(),
                            new PVCoordinates(maneuver.getDV(), Vector3D.ZERO),
                            message.getDate())
                    .getPosition();
            double after = massKg + maneuver.getDeltaMass();
            if (!(after > 0 && after < massKg) || maneuver.getDuration() != 0) {
                throw file.refused(
                        "a burn of " + maneuver.getDeltaMass() + " kg in " + maneuver.getDuration() + " s",
                        "burns of no duration that use mass");
            }
            burns.add(new Burn.Impulse(
                    maneuver.getEpochIgnition(),
                    change,
                    change.getNorm() / (Burn.STANDARD_GRAVITY_M_PER_S2 * Math.log(massKg / after))));
            massKg = after;
        }
        return new Contents(
                centre,
                file.space().state(centre, message.getDate(), pv.getPosition(), pv.getVelocity(), craft.getMass()),
                new Forces.Radiation(finite(craft.getSolarRadArea()), finite(craft.getSolarRadCoeff())),
                burns);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
