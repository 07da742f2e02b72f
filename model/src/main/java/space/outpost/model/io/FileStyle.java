package space.outpost.model.io;

/** How a file names keys and writes numbers. */
public enum FileStyle {
    /** For people: kebab-case keys, units in the text. */
    WRITTEN,
    /** For machines: keys as in the code, units in the key. */
    EXACT
}
