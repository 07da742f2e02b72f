package space.outpost.survey.terrain;

import java.util.List;
import space.outpost.model.Place;
import space.outpost.model.Skyline;

class PlainRayCasterTest extends AbstractSkylineTest {
    @Override
    List<Skyline> skylines(Terrain terrain, Place ground, double[] mastsM, int azimuths, double rangeM) {
        return new PlainRayCaster(terrain, 2).skylines(ground, mastsM, azimuths, rangeM);
    }
}
