package space.outpost.cli.data;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import space.outpost.cli.data.Product.ProductFile;
import space.outpost.model.io.InvalidInput;

/**
 * Brings products into a data directory. What is on its way lies in {@code .fetch/NAME}, a data directory of its own,
 * until the whole product has come and has been opened; then it is moved. One fetch at a time.
 */
public final class Fetch implements AutoCloseable {
    private static final String FOLDER = ".fetch";
    private static final long SPARE_BYTES = 1 << 20;

    private final Path data;
    private final Pace pace;
    private final FileChannel lockFile;
    private final HttpClient client;

    /** Hears of progress: so many bytes of so many, the last of a file of that name. */
    @FunctionalInterface
    public interface Watcher {
        void at(long bytes, long of, String file);
    }

    /** @throws InvalidInput if the directory cannot be written to, or another fetch is at work in it */
    public static Fetch into(Path data) {
        return new Fetch(data, Pace.USUAL);
    }

    Fetch(Path data, Pace pace) {
        this.data = data;
        this.pace = pace;
        this.lockFile = locked(data);
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The lock goes with the process, whatever ends it. */
    private static FileChannel locked(Path data) {
        try {
            Path folder = Files.createDirectories(data.resolve(FOLDER));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isMine(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw unwritable(data, e);
        }
        throw new InvalidInput(data.toString(), "", "another fetch at work", "one at a time; wait for it to end");
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            return Optional.<FileLock>ofNullable(channel.tryLock()).isPresent();
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static InvalidInput unwritable(Path place, IOException e) {
        return new InvalidInput(
                place.toString(), "", "no way to write there (" + e + ")", "a data directory you may write to");
    }

    /**
     * Fetches one product, proves it and puts it in its place.
     *
     * @return SHA-256 of each file by its path
     * @throws InvalidInput if it cannot be had or is not what it should be; nothing stands in its place then
     */
    public Map<Path, String> product(Product product, Watcher watcher) throws InterruptedException {
        Path staging = staging(product);
        Path folder = staging.resolve(product.kind().folder());
        Map<ProductFile, String> sums = new LinkedHashMap<>();
        try {
            Files.createDirectories(folder);
            checkRoom(product.bytes() - staged(product), product.name(), folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        long before = 0;
        for (ProductFile file : product.files()) {
            long offset = before;
            sums.put(
                    file,
                    one(product, file, folder, bytes -> watcher.at(offset + bytes, product.bytes(), file.name())));
            before += file.bytes().orElse(0);
        }
        try {
            new Proof(product, staging).check();
        } catch (InvalidInput e) {
            product.files().forEach(f -> PartFile.setAside(folder.resolve(f.name()), folder.resolve(f.name())));
            throw e;
        }
        return install(product, staging, sums);
    }

    private String one(Product product, ProductFile file, Path folder, java.util.function.LongConsumer progress)
            throws InterruptedException {
        Path target = folder.resolve(file.name());
        try {
            if (Files.exists(target)) {
                return Checksum.sha256(target); // whole since an earlier start
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
        return new Download(client, pace, product.address(file), file, target, progress).run();
    }

    private Path staging(Product product) {
        return data.resolve(FOLDER).resolve(product.name());
    }

    /** Bytes of a product that have come already, as an earlier fetch left them. */
    public long staged(Product product) {
        Path folder = staging(product).resolve(product.kind().folder());
        return product.files().stream()
                .map(file -> folder.resolve(file.name()))
                .mapToLong(file -> file.toFile().length()
                        + new PartFile(file).part().toFile().length())
                .sum();
    }

    private static void checkRoom(long neededBytes, String name, Path folder) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (neededBytes > 0 && room < neededBytes + SPARE_BYTES) {
            throw new InvalidInput(
                    folder.toString(),
                    "",
                    "room for " + room + " bytes",
                    neededBytes + " bytes more for " + name + "; make room or choose another --data");
        }
    }

    /** The label last: with it the grid begins to count. */
    private Map<Path, String> install(Product product, Path staging, Map<ProductFile, String> sums) {
        Map<Path, String> installed = new LinkedHashMap<>();
        Path from = staging.resolve(product.kind().folder());
        Path to = data.resolve(product.kind().folder());
        try {
            Files.createDirectories(to);
            for (ProductFile file : product.files().reversed()) {
                Path target = to.resolve(file.name());
                Files.move(from.resolve(file.name()), target, StandardCopyOption.ATOMIC_MOVE);
                installed.put(target, sums.getOrDefault(file, ""));
            }
            try (Stream<Path> rest = Files.walk(staging)) {
                for (Path left : rest.toList().reversed()) {
                    Files.delete(left);
                }
            }
        } catch (IOException e) {
            throw unwritable(to, e);
        }
        return installed;
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw unwritable(data, e);
        }
    }
}
