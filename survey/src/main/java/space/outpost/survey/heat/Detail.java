package space.outpost.survey.heat;

/**
 * How finely maps of heat are computed; docs/heat.md states the error of {@link #MAPS}.
 *
 * @param directions of the horizons of each cell, a multiple of {@link WallView#HORIZONS_PER_SECTOR}
 * @param rangeM to which ground around counts as walls
 */
record Detail(Layers layers, int directions, double rangeM) {
    /** Beyond 60 km walls fill too little of any view: a peak of 3 km subtends 3 deg there. */
    static final Detail MAPS = new Detail(Layers.MAPS, 72, 60_000);

    Detail {
        if (directions % WallView.HORIZONS_PER_SECTOR != 0) {
            throw new IllegalArgumentException(directions + " directions");
        }
    }
}
