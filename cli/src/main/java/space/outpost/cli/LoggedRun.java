package space.outpost.cli;

import java.io.PrintWriter;
import space.outpost.survey.maps.MapRun;

/** Tells people of a run: what they should know as a line, how far it is on the bar. */
record LoggedRun(PrintWriter log, Progress progress) implements MapRun.Watch {
    @Override
    public void say(String line) {
        log.println(line);
        log.flush();
    }

    @Override
    public void progress(String doing, long done, long of) {
        progress.to(done, of, "cells, " + doing);
    }
}
