package space.outpost.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The report of a study: one HTML page with everything in it, in order of the questions a review board asks. It needs
 * neither network nor script, is well-formed XML too, and depends on nothing but the study.
 */
public final class Report {
    private Report() {}

    /** The whole page, to be written in UTF-8. */
    public static String html(Study study) {
        Findings findings = Findings.of(study);
        Markup markup = new Markup();
        Page page = new Page(markup);
        String title = study.scenario().title();
        markup.open("html", "lang", "en").line().open("head");
        markup.leaf("meta", "charset", "utf-8");
        markup.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", title + " – station study").line().style(css()).close();
        markup.line().open("body").open("main");
        new SummarySection(study, findings).write(page, title);
        new StationSection(study, findings).write(page);
        new SiteSection(study, findings).write(page);
        new PowerSection(study, findings).write(page);
        new ActivitySection(study, findings).write(page);
        new FaultSection(study, findings).write(page);
        new ScienceSection(study, findings).write(page);
        new AccuracySection(study, findings).write(page);
        markup.close().close().close().line();
        return "<!DOCTYPE html>\n" + markup.finish();
    }

    static String css() {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
