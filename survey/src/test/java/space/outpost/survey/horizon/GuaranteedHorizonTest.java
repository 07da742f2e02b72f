package space.outpost.survey.horizon;

class GuaranteedHorizonTest extends AbstractHorizonTest {
    @Override
    Mode mode() {
        return Mode.GUARANTEED;
    }
}
