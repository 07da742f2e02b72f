package space.outpost.twin.tmtc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.outpost.model.execution.Event;
import space.outpost.twin.kernel.Kernel;

/** What is worth telling, as it happens. */
public final class Journal {
    private final Kernel kernel;
    private final List<Event> events = new ArrayList<>();

    public Journal(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Notes what happens now.
     *
     * @param format as {@link String#format}, in English
     */
    public void tell(Event.Kind kind, String element, String format, Object... values) {
        events.add(new Event(kernel.instant(), kind, element, values.length == 0 ? format : sentence(format, values)));
    }

    public static String sentence(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }
}
