package space.outpost.construct.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.oem.InterpolationMethod;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.oem.OemData;
import org.orekit.files.ccsds.ndm.odm.oem.OemMetadata;
import org.orekit.files.ccsds.ndm.odm.oem.OemSegment;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.IERSConventions;
import org.orekit.utils.PVCoordinates;
import org.orekit.utils.TimeStampedPVCoordinates;
import space.outpost.construct.flight.Centre;
import space.outpost.construct.flight.Space;
import space.outpost.model.io.InvalidInput;

/** Orbit ephemeris messages, CCSDS 502.0-B-2 section 5 in keyword form: a segment for each coast between burns. */
public final class OemFile {
    private OemFile() {}

    /**
     * @param comments about the whole, such as how far the samples are off the trajectory
     * @param created what the header tells; the same input gives the same bytes
     */
    public static String write(
            String object, List<Track> coasts, List<String> comments, AbsoluteDate created, Space space) {
        List<OemSegment> segments = new ArrayList<>();
        for (Track coast : coasts) {
            segments.add(segment(object, coast, comments, space));
        }
        Oem message = new Oem(
                FileText.header(created),
                segments,
                IERSConventions.IERS_2010,
                space.sky(),
                space.gmM3PerS2(coasts.getFirst().centre()));
        StringBuilder text = new StringBuilder();
        try {
            new WriterBuilder(space.sky())
                    .buildOemWriter()
                    .writeMessage(new KvnGenerator(text, 20, object + ".oem", 0, 0), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static OemSegment segment(String object, Track coast, List<String> comments, Space space) {
        OemMetadata metadata = new OemMetadata(Track.DEGREE);
        // Orekit drops the comments that come after anything else.
        comments.forEach(metadata::addComment);
        FileText.describe(metadata, object, coast.centre(), space);
        metadata.setStartTime(coast.start());
        metadata.setStopTime(coast.end());
        metadata.setInterpolationMethod(InterpolationMethod.HERMITE);
        OemData data = new OemData();
        for (int i = 0; i < coast.size(); i++) {
            data.addData(new TimeStampedPVCoordinates(coast.date(i), coast.state(i)), false);
        }
        return new OemSegment(metadata, data, space.gmM3PerS2(coast.centre()));
    }

    /**
     * Every segment of a message.
     *
     * @throws InvalidInput if it is no such message, or about another centre or in other axes than we fly in
     */
    public static List<Track> read(String source, String text, Space space) {
        FileText file = new FileText(source, space);
        return file.parse("orbit ephemeris message (CCSDS OEM, keywords)", () -> {
            Oem message = new ParserBuilder(space.sky())
                    .buildOemParser()
                    .parseMessage(new DataSource(source, () -> new StringReader(text)));
            return message.getSegments().stream().map(s -> track(s, file)).toList();
        });
    }

    private static Track track(OemSegment segment, FileText file) {
        Centre centre = file.centre(segment.getMetadata());
        List<TimeStampedPVCoordinates> lines = segment.getCoordinates();
        if (lines.isEmpty()) {
            throw file.refused("a segment without states", "at least four states in a segment");
        }
        AbsoluteDate start = lines.getFirst().getDate();
        double[] seconds = new double[lines.size()];
        double[] states = new double[6 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            AbsoluteDate date = lines.get(i).getDate();
            seconds[i] = date.durationFrom(start);
            PVCoordinates pv = file.toIcrf(segment.getMetadata(), lines.get(i), date);
            Track.store(pv, states, i);
        }
        return new Track(centre, start, seconds, states);
    }
}
