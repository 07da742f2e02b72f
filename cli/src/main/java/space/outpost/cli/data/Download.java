package space.outpost.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.outpost.cli.data.Product.ProductFile;
import space.outpost.model.io.InvalidInput;

/**
 * One file from one address (RFC 9110): resumed where it stopped if the server still has the same version (Range with
 * If-Range), begun anew if not, tried again with growing pauses when the connection or the server fails for a moment.
 */
final class Download {
    private static final int MOST_REDIRECTIONS = 5;
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    private final HttpClient client;
    private final Pace pace;
    private final URI address;
    private final ProductFile file;
    private final PartFile part;
    private final LongConsumer progress;

    /** @param target the file's name once it is whole */
    Download(HttpClient client, Pace pace, URI address, ProductFile file, Path target, LongConsumer progress) {
        this.client = client;
        this.pace = pace;
        this.address = Addresses.checked(address);
        this.file = file;
        this.part = new PartFile(target);
        this.progress = progress;
    }

    /** A failure that may pass. */
    private static final class Passing extends Exception {
        private static final long serialVersionUID = 1;

        Passing(String message) {
            super(message);
        }
    }

    /**
     * Until the file is whole and of the right size and checksum.
     *
     * @return its SHA-256
     * @throws InvalidInput if it cannot be had; what has come stays for the next time, unless it is wrong
     */
    String run() throws InterruptedException {
        try {
            transfer();
            return verify();
        } catch (IOException e) {
            throw new InvalidInput(
                    part.part().toString(),
                    "",
                    "no way to write it (" + e.getMessage() + ")",
                    "a disk with room that you may write to; then run the command again, it goes on from here");
        }
    }

    private void transfer() throws IOException, InterruptedException {
        for (int fruitless = 0; ; ) {
            long before = part.size();
            try {
                attempt();
                return;
            } catch (Passing e) {
                fruitless = part.size() > before ? 1 : fruitless + 1;
                if (fruitless >= pace.attempts()) {
                    throw new InvalidInput(
                            address.toString(),
                            "",
                            e.getMessage() + ", after " + fruitless + " attempts",
                            "a server that answers; what has come is kept, run the command again to go on");
                }
            }
            Thread.sleep(pace.wait(fruitless));
        }
    }

    private void attempt() throws IOException, InterruptedException, Passing {
        Optional<PartFile.Version> known =
                part.version().filter(v -> v.address().equals(address.toString()));
        long have = known.isPresent() ? part.size() : 0;
        if (have > 0 && have == file.bytes().orElse(-1)) {
            return;
        }
        HttpResponse<InputStream> response = ask(have, known.map(PartFile.Version::validator));
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> {
                    OptionalLong total = response.headers().firstValueAsLong("Content-Length");
                    checkOffered(response, total);
                    receive(body, () -> part.begin(version(response)), 0, total);
                }
                case 206 -> receive(body, part::resume, have, resumedTotal(response, have));
                case 416 -> {
                    // The server has fewer bytes than we have: another version.
                    part.forget();
                    throw new Passing("a file that became shorter");
                }
                case 408, 425, 429, 500, 502, 503, 504 -> throw new Passing("the answer " + response.statusCode());
                default ->
                    throw new InvalidInput(
                            address.toString(),
                            "",
                            "the answer " + response.statusCode(),
                            "a file at that address; choose another place of the files with --from");
            }
        }
    }

    private HttpResponse<InputStream> ask(long have, Optional<String> validator) throws InterruptedException, Passing {
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTIONS; i++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(at)
                    .timeout(ANSWER_WITHIN)
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", "outpost");
            if (have > 0) {
                request.header("Range", "bytes=" + have + "-").header("If-Range", validator.orElseThrow());
            }
            HttpResponse<InputStream> response;
            try {
                response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw new Passing("no answer (" + e + ")");
            }
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || location.isEmpty()) {
                return response;
            }
            discard(response);
            at = Addresses.redirected(at, location.get());
        }
        throw new InvalidInput(
                address.toString(), "", "more than " + MOST_REDIRECTIONS + " redirections", "an address of a file");
    }

    private static void discard(HttpResponse<InputStream> response) throws Passing {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new Passing("a broken connection (" + e + ")");
        }
    }

    /** Archives answer a wrong address with a page and a 200. */
    private void checkOffered(HttpResponse<InputStream> response, OptionalLong total) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            throw new InvalidInput(
                    address.toString(), "", "a web page", "a file; choose another place of the files with --from");
        }
        checkSize(total);
    }

    private void checkSize(OptionalLong total) {
        if (total.isPresent()
                && file.bytes().isPresent()
                && total.getAsLong() != file.bytes().getAsLong()) {
            throw new InvalidInput(
                    address.toString(),
                    "",
                    "a file of " + total.getAsLong() + " bytes",
                    file.bytes().getAsLong() + " bytes; choose another place of the files with --from");
        }
    }

    private OptionalLong resumedTotal(HttpResponse<InputStream> response, long have) throws IOException, Passing {
        Matcher range = CONTENT_RANGE.matcher(
                response.headers().firstValue("Content-Range").orElse(""));
        if (have == 0 || !range.matches() || Long.parseLong(range.group(1)) != have) {
            part.forget();
            throw new Passing("another part than the one asked for");
        }
        OptionalLong total =
                "*".equals(range.group(2)) ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(range.group(2)));
        checkSize(total);
        return total;
    }

    /** A weak ETag does not promise the same bytes (RFC 9110, 13.1.5). */
    private Optional<PartFile.Version> version(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> response.headers().firstValue("Last-Modified"))
                .map(validator -> new PartFile.Version(address.toString(), validator));
    }

    /** Opens where the bytes go; failures are the disk's, not the network's. */
    @FunctionalInterface
    private interface Opening {
        FileChannel open() throws IOException;
    }

    private void receive(InputStream body, Opening opening, long have, OptionalLong total) throws IOException, Passing {
        long at = have;
        byte[] buffer = new byte[1 << 16];
        try (StallGuard guard = new StallGuard(body, pace.stall());
                FileChannel out = opening.open()) {
            progress.accept(at);
            for (int n = read(body, buffer, at); n >= 0; n = read(body, buffer, at)) {
                guard.moved();
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                at += n;
                progress.accept(at);
            }
        }
        OptionalLong due = total.isPresent() ? total : file.bytes();
        if (due.isPresent() && at < due.getAsLong()) {
            throw new Passing("the end after " + at + " of " + due.getAsLong() + " bytes");
        }
    }

    private static int read(InputStream body, byte[] buffer, long at) throws Passing {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Passing("a broken connection after " + at + " bytes (" + e.getMessage() + ")");
        }
    }

    private String verify() throws IOException {
        long size = part.size();
        if (size != file.bytes().orElse(size)) {
            part.reject();
            throw new InvalidInput(
                    address.toString(),
                    "",
                    size + " bytes",
                    file.bytes().orElse(0) + " bytes; it is set aside as .bad");
        }
        String sha256 = Checksum.sha256(part.part());
        if (!file.sha256().orElse(sha256).equalsIgnoreCase(sha256)) {
            part.reject();
            throw new InvalidInput(
                    address.toString(),
                    "",
                    "SHA-256 " + sha256,
                    "SHA-256 " + file.sha256().orElse("") + "; what has come is set aside as .bad");
        }
        part.accept();
        return sha256;
    }
}
