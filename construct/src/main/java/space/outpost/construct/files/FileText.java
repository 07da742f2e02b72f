package space.outpost.construct.files;

import java.util.function.Supplier;
import org.orekit.files.ccsds.definitions.BodyFacade;
import org.orekit.files.ccsds.definitions.CelestialBodyFrame;
import org.orekit.files.ccsds.definitions.CenterName;
import org.orekit.files.ccsds.definitions.FrameFacade;
import org.orekit.files.ccsds.definitions.TimeSystem;
import org.orekit.files.ccsds.ndm.odm.OdmCommonMetadata;
import org.orekit.files.ccsds.ndm.odm.OdmHeader;
import org.orekit.frames.Transform;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** What the messages of CCSDS 502.0-B share: centres, axes, header; and how a text that cannot be read is refused. */
record FileText(String source, Space space) {
    private static final String ALLOWED = "centre MOON or EARTH, axes ICRF, GCRF or EME2000";

    static OdmHeader header(AbsoluteDate written) {
        OdmHeader header = new OdmHeader();
        header.setFormatVersion(2);
        header.setCreationDate(written);
        header.setOriginator("OUTPOST");
        return header;
    }

    static <M extends OdmCommonMetadata> M describe(M metadata, String object, Centre centre, Space space) {
        metadata.setObjectName(object);
        metadata.setObjectID(object);
        metadata.setCenter(BodyFacade.create(
                switch (centre) {
                    case EARTH -> CenterName.EARTH;
                    case MOON -> CenterName.MOON;
                },
                space.sky()));
        metadata.setReferenceFrame(icrf());
        metadata.setTimeSystem(TimeSystem.UTC);
        return metadata;
    }

    @SuppressWarnings(
            "NullAway") // The axes are told by their name alone: Orekit's own frame of them has another centre.
    static FrameFacade icrf() {
        return new FrameFacade(null, CelestialBodyFrame.ICRF, null, null, CelestialBodyFrame.ICRF.name());
    }

    /**
     * @throws InvalidInput instead of whatever a parser throws on a text that is damaged
     */
    <T> T parse(String kind, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused("what is no " + kind + " (" + firstLine(e) + ")", kind);
        }
    }

    InvalidInput refused(String found, String allowed) {
        return new InvalidInput(source, "", found, allowed);
    }

    Centre centre(OdmCommonMetadata metadata) {
        String name = String.valueOf(metadata.getCenter().getName());
        return switch (name) {
            case "MOON" -> Centre.MOON;
            case "EARTH" -> Centre.EARTH;
            default -> throw refused("centre '" + name + "'", ALLOWED);
        };
    }

    /** From the axes of a message to those of the ICRF. */
    PVCoordinates toIcrf(OdmCommonMetadata metadata, PVCoordinates pv, AbsoluteDate date) {
        String axes = String.valueOf(metadata.getReferenceFrame().getName());
        return switch (axes) {
            case "ICRF", "GCRF" -> pv;
            case "EME2000", "J2000" -> {
                Transform turn = space.sky()
                        .getFrames()
                        .getEME2000()
                        .getTransformTo(space.sky().getFrames().getGCRF(), date);
                yield turn.transformPVCoordinates(pv);
            }
            default -> throw refused("axes '" + axes + "'", ALLOWED);
        };
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
