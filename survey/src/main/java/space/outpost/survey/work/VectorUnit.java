package space.outpost.survey.work;

/** Whether vector code may be used: it needs module jdk.incubator.vector, with which the launcher starts some commands. */
public final class VectorUnit {
    private VectorUnit() {}

    /** Whether the JVM was started with the module. */
    public static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
