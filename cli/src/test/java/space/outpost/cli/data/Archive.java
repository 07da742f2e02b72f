package space.outpost.cli.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** An archive on this machine, with the manners and the faults of real ones. */
public final class Archive implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Deque<Answer>> faults = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private boolean ranges = true;

    /** One answer out of the ordinary. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange, byte[] file) throws IOException;
    }

    public Archive() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data/");
    }

    public synchronized Archive with(String name, byte[] content) {
        files.put("/data/" + name, content);
        return this;
    }

    /** The next request of a file is answered so, the one after by the next fault or in the ordinary way. */
    public synchronized Archive next(String name, Answer fault) {
        faults.computeIfAbsent("/data/" + name, n -> new ArrayDeque<>()).add(fault);
        return this;
    }

    synchronized Archive withoutRanges() {
        ranges = false;
        return this;
    }

    /** Name and range of each request. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    static Answer status(int code) {
        return (exchange, file) -> exchange.sendResponseHeaders(code, -1);
    }

    static Answer redirect(String location) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    static Answer page() {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>Not Found</html>".getBytes());
        };
    }

    /** Promises all, sends so many bytes, and hangs up once they have arrived. */
    static Answer cutAfter(int bytes, Path arrived) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("ETag", etag(file));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
            await(() -> arrived.toFile().length() == bytes);
        };
    }

    /** Promises all, sends so many bytes and then nothing more until the other side gives up. */
    Answer silentAfter(int bytes) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("ETag", etag(file));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
            int asked = log().size();
            await(() -> log().size() > asked);
        };
    }

    private static void await(BooleanSupplier condition) {
        try {
            for (int i = 0; i < 4000 && !condition.getAsBoolean(); i++) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String etag(byte[] file) {
        return "\"" + java.util.Arrays.hashCode(file) + "\"";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).to(exchange, file(exchange));
        }
    }

    private synchronized byte[] file(HttpExchange exchange) {
        return files.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
    }

    private synchronized Answer reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        log.add(path.substring(path.lastIndexOf('/') + 1) + (range == null ? "" : " " + range));
        Deque<Answer> due = faults.getOrDefault(path, new ArrayDeque<>());
        if (!due.isEmpty()) {
            return due.remove();
        }
        if (!files.containsKey(path)) {
            return status(404);
        }
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        boolean part = ranges && range != null && etag(file(exchange)).equals(ifRange);
        return part
                ? Archive::rest
                : (e, file) -> {
                    e.getResponseHeaders().set("ETag", etag(file));
                    e.sendResponseHeaders(200, file.length);
                    e.getResponseBody().write(file);
                };
    }

    private static void rest(HttpExchange exchange, byte[] file) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        exchange.getResponseHeaders().set("ETag", etag(file));
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
