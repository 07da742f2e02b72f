package space.outpost.survey.horizon;

class FastHorizonTest extends AbstractHorizonTest {
    @Override
    Mode mode() {
        return Mode.FAST;
    }
}
