package space.outpost.survey.light;

import java.util.Iterator;
import java.util.Optional;
import space.outpost.survey.horizon.HorizonCube;
import space.outpost.survey.work.Workers;

/** Spells of light and contact of all cells of a cube: tile by tile, time goes on step by step. */
final class RunMaps {
    private final HorizonCube cube;
    private final int threads;
    private final int[] monthEnds;

    /** @param monthEnds steps, ascending, before which months end; the last is not after the span's end */
    RunMaps(HorizonCube cube, int threads, int[] monthEnds) {
        this.cube = cube;
        this.threads = threads;
        this.monthEnds = monthEnds;
    }

    /** A patch with the gates of Sun and Earth, either or both over the same steps. */
    record Sky(SkyPatch patch, Optional<Gates> light, Optional<Gates> contact) {}

    /** What the cells of a tile have seen in the end; of spells that have no gates, nothing but dark. */
    record Lived(Spells light, Spells contact, Spells both) {
        Lived() {
            this(new Spells(Tile.WORDS), new Spells(Tile.WORDS), new Spells(Tile.WORDS));
        }
    }

    /** Called for every cell that has a height, by any thread: cell {@code i} of the region is {@code t} of the tile. */
    @FunctionalInterface
    interface Reader {
        void cell(int i, int t, Lived lived);
    }

    /** @param skies of all patches of the cube's region, asked for one by one */
    void run(Iterator<Sky> skies, Reader reader) {
        try (Workers workers = new Workers(threads)) {
            while (skies.hasNext()) {
                Sky sky = skies.next();
                workers.each(Math.ceilDiv(sky.patch.cells().rows(), Tile.ROWS), i -> band(sky, i * Tile.ROWS, reader));
            }
        }
    }

    private void band(Sky sky, int row, Reader reader) {
        Tile tile = new Tile(cube.directions());
        Lived lived = new Lived();
        for (int col = 0; col < sky.patch.cells().cols(); col += Tile.COLS) {
            if (tile.load(cube, sky.patch, col, row)) {
                live(tile, sky, lived);
                for (int t = 0; t < Tile.CELLS; t++) {
                    if (tile.holds(t)) {
                        reader.cell(tile.cell(t), t, lived);
                    }
                }
            }
        }
    }

    private void live(Tile tile, Sky sky, Lived lived) {
        lived.light.begin();
        lived.contact.begin();
        lived.both.begin();
        if (sky.light.isPresent() && sky.contact.isPresent()) {
            live(tile, sky.light.get(), sky.contact.get(), lived);
        } else {
            sky.light.ifPresent(gates -> live(tile, gates, lived.light));
            sky.contact.ifPresent(gates -> live(tile, gates, lived.contact));
        }
    }

    private void live(Tile tile, Gates gates, Spells spells) {
        long[] dark = new long[Tile.WORDS];
        for (int step = 0, month = 0, monthStart = 0; step < gates.size(); step++) {
            spells.note(step, tile.look(gates, step, dark), dark);
            if (month < monthEnds.length && step + 1 == monthEnds[month]) {
                spells.month(step + 1, step + 1 - monthStart);
                monthStart = monthEnds[month++];
            }
        }
        spells.end(gates.size());
    }

    private void live(Tile tile, Gates light, Gates contact, Lived lived) {
        live(tile, light, lived.light);
        live(tile, contact, lived.contact);
        long[] noLight = new long[Tile.WORDS];
        long[] noContact = new long[Tile.WORDS];
        for (int step = 0; step < light.size(); step++) {
            Spells.State sun = tile.look(light, step, noLight);
            Spells.State earth = sun == Spells.State.DARK ? sun : tile.look(contact, step, noContact);
            if (sun == Spells.State.MIXED && earth == Spells.State.MIXED) {
                for (int i = 0; i < Tile.WORDS; i++) {
                    noContact[i] |= noLight[i];
                }
            }
            if (sun == Spells.State.MIXED && earth == Spells.State.LIGHT) {
                lived.both.note(step, sun, noLight);
            } else {
                lived.both.note(step, earth, noContact);
            }
        }
        lived.both.end(light.size());
    }
}
