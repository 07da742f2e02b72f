package space.outpost.construct.campaign;

import space.outpost.model.io.RecordFile;

final class ProgrammeChecks {
    static void check(Programme p, RecordFile.Report report) {}
}
