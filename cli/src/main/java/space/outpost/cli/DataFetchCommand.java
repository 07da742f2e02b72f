package space.outpost.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.outpost.cli.data.Catalogue;
import space.outpost.cli.data.Fetch;
import space.outpost.cli.data.Product;

/** Brings official products into the data directory. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        header = "Fetches official terrain grids and ephemerides by name.",
        description = {
            "",
            "An interrupted fetch goes on where it stopped when the command is run again. A product appears in the data",
            "directory once all of it has come, its size and checksum are right and it has been opened.",
            ""
        },
        footer = {
            "",
            "  outpost data list",
            "  outpost data fetch LDEM_80S_80M Site01",
            "  outpost data fetch LDEM_875S_20M --dry-run"
        })
final class DataFetchCommand implements Callable<Integer> {
    private static final Arguments ARGUMENTS = new Arguments("data fetch");

    @Parameters(arity = "1..*", paramLabel = "NAME", description = "Products, as outpost data list names them.")
    private List<String> names = List.of();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "Folder with the files at another place, such as a mirror: https, or http of this machine.")
    private @Nullable URI from;

    @Option(
            names = "--sha256",
            paramLabel = "HEX",
            description = "What the checksum of the product's data file (not its label) must be.")
    private @Nullable String sha256;

    @Option(names = "--dry-run", description = "Only tells what would be fetched, from where and to where.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Catalogue catalogue = Catalogue.embedded();
        List<Product> products =
                names.stream().map(n -> asWanted(catalogue.product(n))).toList();
        if (sha256 != null && (products.size() > 1 || !sha256.matches("[0-9a-fA-F]{64}"))) {
            throw ARGUMENTS.wrong("--sha256", "'" + sha256 + "'", "64 hexadecimal digits, with one product");
        }
        Path directory = data.place();
        PrintWriter out = spec.commandLine().getOut();
        if (dryRun) {
            products.forEach(p -> plan(p, directory, out));
            return 0;
        }
        try (Fetch fetch = Fetch.into(directory)) {
            for (Product product : products) {
                fetch(product, fetch, directory, out);
            }
        }
        return 0;
    }

    private Product asWanted(Product product) {
        Product there = Optional.ofNullable(from).map(product::from).orElse(product);
        return Optional.ofNullable(sha256).map(there::withSha256).orElse(there);
    }

    private static void plan(Product product, Path directory, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %.1f MB%s%n",
                product.name(),
                product.title(),
                product.bytes() / 1e6,
                product.isIn(directory) ? ", there already" : "");
        for (Product.ProductFile file : product.files()) {
            out.println("  " + product.address(file) + " -> "
                    + directory.resolve(product.kind().folder()).resolve(file.name()));
        }
    }

    private static void fetch(Product product, Fetch fetch, Path directory, PrintWriter out)
            throws InterruptedException {
        if (product.isIn(directory)) {
            out.println(product.name() + ": there already");
            return;
        }
        Map<Path, String> sums;
        try (Progress progress = Progress.ofBytes(product.name(), product.bytes(), fetch.staged(product))) {
            sums = fetch.product(product, progress::to);
        }
        sums.forEach((file, sum) -> out.println(file + "  SHA-256 " + sum));
        out.flush();
    }
}
