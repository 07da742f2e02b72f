package space.outpost.cli.report;

import java.util.List;
import java.util.function.Consumer;

/** The frame that all parts share: sections, numbered figures with their source, tables, folds. */
final class Page {
    private final Markup markup;
    private int figures;
    private int tables;
    private boolean folded;

    Page(Markup markup) {
        this.markup = markup;
    }

    Markup markup() {
        return markup;
    }

    void section(Part part, Consumer<Page> content) {
        section(part.id(), part.title(), content);
    }

    void section(String id, String title, Consumer<Page> content) {
        markup.line().open("section", "id", id).line().element("h2", title);
        content.accept(this);
        markup.close();
    }

    void heading(String text) {
        markup.line().element("h3", text);
    }

    void paragraph(String text) {
        markup.line().element("p", text);
    }

    /**
     * @param title what is shown
     * @param reading how to read it
     * @param source which values it is drawn from
     */
    void figure(String title, String reading, String source, Consumer<Svg> drawing) {
        markup.line().open("figure").open("figcaption");
        String number = folded ? "" : "Figure " + ++figures + ". ";
        markup.element("b", number + title + ". ").text(reading).close().line();
        drawing.accept(new Svg(markup));
        markup.line().element("p", "Source: " + source, "class", "source").close();
    }

    void table(String title, List<Column> columns, List<List<String>> rows) {
        markup.line().open("div", "class", "scroll").open("table");
        caption(title);
        head(columns);
        markup.open("tbody");
        for (List<String> row : rows) {
            row(columns, row);
        }
        markup.close().close().close();
    }

    /** A table whose rows stand in groups, each under a heading of its own. */
    void groupedTable(String title, List<Column> columns, List<Group> groups) {
        markup.line().open("div", "class", "scroll").open("table");
        caption(title);
        head(columns);
        for (Group group : groups) {
            markup.line().open("tbody").open("tr", "class", "group");
            markup.element("th", group.title(), "colspan", Integer.toString(columns.size()), "scope", "rowgroup")
                    .close();
            for (List<String> row : group.rows()) {
                row(columns, row);
            }
            markup.close();
        }
        markup.close().close();
    }

    /** Folds side by side. */
    void folds(Runnable content) {
        markup.line().open("div", "class", "folds");
        content.run();
        markup.close();
    }

    /** Content that is folded until asked for: its figures and tables have no numbers, so that those in the open run on. */
    void fold(String summary, Consumer<Page> content) {
        markup.line().open("details").element("summary", summary);
        boolean outer = folded;
        folded = true;
        content.accept(this);
        folded = outer;
        markup.close();
    }

    private void caption(String title) {
        markup.open("caption");
        if (!folded) {
            markup.element("b", "Table " + ++tables + ". ");
        }
        markup.text(title).close();
    }

    private void head(List<Column> columns) {
        markup.open("thead").open("tr");
        for (Column column : columns) {
            markup.element("th", column.title(), "scope", "col", "class", column.css());
        }
        markup.close().close();
    }

    private void row(List<Column> columns, List<String> row) {
        markup.line().open("tr");
        for (int i = 0; i < row.size(); i++) {
            markup.element("td", row.get(i), "class", columns.get(i).css());
        }
        markup.close();
    }

    /** A column and how its cells are set: text to the left, numbers to the right. */
    record Column(String title, String css) {
        static Column text(String title) {
            return new Column(title, "t");
        }

        /** Text that is never broken: instants, names of masts. */
        static Column mark(String title) {
            return new Column(title, "m");
        }

        static Column number(String title) {
            return new Column(title, "n");
        }
    }

    record Group(String title, List<List<String>> rows) {}
}
