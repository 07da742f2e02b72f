package space.outpost.survey.horizon;

class PreciseHorizonTest extends AbstractHorizonTest {
    @Override
    Mode mode() {
        return Mode.PRECISE;
    }
}
