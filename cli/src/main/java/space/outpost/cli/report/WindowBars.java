package space.outpost.cli.report;

import java.util.List;
import space.outpost.model.time.IntervalSet;

/** Windows as bars on one time axis, a row each. */
record WindowBars(String label, TimeAxis time, List<Row> rows) {
    /** Left end of the axis: room for the names. */
    static final double LEFT = 190;

    private static final double ROW = 26;
    private static final double TOP = 10;

    record Row(String name, IntervalSet windows, String colour) {}

    void draw(Svg svg) {
        double bottom = TOP + ROW * rows.size();
        svg.open(bottom + 34, label);
        for (int i = 0; i < rows.size(); i++) {
            double y = TOP + ROW * i;
            svg.rect(time.left(), y + 4, time.right() - time.left(), ROW - 8, "fill", Palette.GRID);
            svg.group("fill", rows.get(i).colour());
            time.shade(svg, rows.get(i).windows(), y + 4, y + ROW - 4, "bar");
            svg.close();
            svg.text(rows.get(i).name(), time.left() - 8, y + ROW / 2 + 4, "class", "end");
        }
        time.draw(svg, TOP, bottom);
        svg.close();
    }
}
