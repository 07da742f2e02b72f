package space.outpost.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import space.outpost.cli.report.ProfileCsv;
import space.outpost.cli.report.Report;
import space.outpost.cli.report.Study;
import space.outpost.model.io.Json;

/** The files that a run leaves: name to content. */
final class StudyFiles {
    private StudyFiles() {}

    static Map<String, byte[]> of(Study study) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("report.html", Report.html(study));
        texts.put("environment.json", Json.write(study.environment()));
        texts.put("campaign.json", Json.write(study.campaign()));
        texts.put("plan.json", Json.write(study.plan()));
        texts.put("execution.json", Json.write(study.execution()));
        texts.putAll(ProfileCsv.files(study));
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
