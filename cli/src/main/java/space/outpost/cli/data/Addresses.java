package space.outpost.cli.data;

import java.net.URI;
import java.util.Locale;
import space.outpost.model.io.InvalidInput;

/** Which addresses are asked: https, and http on this very machine. */
final class Addresses {
    private Addresses() {}

    /** @throws InvalidInput if it is another */
    static URI checked(URI address) {
        if (!isSafe(address)) {
            throw new InvalidInput(
                    address.toString(), "", "an address that is not https", "https://, or http:// of this machine");
        }
        return address;
    }

    /**
     * Where a redirection leads.
     *
     * @throws InvalidInput if it leaves https, or leads from elsewhere to this machine
     */
    static URI redirected(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(from.toString(), "", "a redirection to '" + location + "'", "an https address");
        }
        if (!isSafe(to) || isLoopback(to) && !isLoopback(from)) {
            throw new InvalidInput(from.toString(), "", "a redirection to " + to, "one to an https address");
        }
        return to;
    }

    private static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return address.getHost() != null && (scheme.equals("https") || scheme.equals("http") && isLoopback(address));
    }

    private static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
