package space.outpost.operate.search;

import java.util.List;
import space.outpost.model.time.IntervalSet;

/**
 * Requests that compete.
 *
 * @param owners who asks, by number
 * @param resources each serves one run at a time
 */
public record Problem(List<String> owners, List<Resource> resources, List<Request> requests) {
    public Problem {
        owners = List.copyOf(owners);
        resources = List.copyOf(resources);
        requests = List.copyOf(requests);
    }

    /**
     * @param out when it serves nobody
     */
    public record Resource(String id, IntervalSet out) {}
}
