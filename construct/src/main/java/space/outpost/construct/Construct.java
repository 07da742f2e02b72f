package space.outpost.construct;

import java.util.Map;
import space.outpost.construct.flight.Space;
import space.outpost.construct.mission.Mission;
import space.outpost.construct.mission.MissionDesign;
import space.outpost.construct.mission.MissionDesigner;
import space.outpost.construct.mission.MissionFiles;
import space.outpost.construct.mission.MissionViews;
import space.outpost.construct.transfer.DroDesigner;
import space.outpost.construct.transfer.DroFlight;
import space.outpost.construct.transfer.DroMission;
import space.outpost.construct.transfer.DroViews;
import space.outpost.sky.Sky;

/** The door of the flights: one sky, and what is flown under it. For one thread. */
public final class Construct {
    private final Space space;

    private Construct(Space space) {
        this.space = space;
    }

    public static Construct under(Sky sky) {
        return new Construct(new Space(sky));
    }

    /**
     * Times, burns and masses of a mission.
     *
     * @throws space.outpost.model.io.InvalidInput if it cannot be flown, saying what binds
     */
    public MissionDesign design(Mission mission) {
        return new MissionDesigner(space, mission).design();
    }

    /**
     * The burns of a flight to a distant retrograde orbit and back.
     *
     * @throws space.outpost.model.io.InvalidInput if no flight holds its dates and bounds
     */
    public DroFlight design(DroMission mission) {
        return new DroDesigner(space, mission).design();
    }

    public DroViews views(DroFlight flight) {
        return new DroViews(space, flight);
    }

    /** The files of a design, by name. */
    public Map<String, byte[]> files(MissionDesign design) {
        return MissionFiles.of(design, space);
    }

    public MissionViews views() {
        return new MissionViews(space);
    }
}
