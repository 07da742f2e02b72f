package space.outpost.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import space.outpost.cli.data.Product.Kind;
import space.outpost.cli.data.Product.ProductFile;
import space.outpost.model.io.InvalidInput;

/** The official products that can be fetched by name. */
public final class Catalogue {
    private static final String RESOURCE = "products.csv";
    private static final int COLUMNS = 8;

    private final List<Product> products;

    private Catalogue(List<Product> products) {
        this.products = List.copyOf(products);
    }

    /** The one in the jar, {@code products.csv}. */
    public static Catalogue embedded() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rows {@code name,kind,pixel m,folder's address,file,bytes,sha-256,title}, empty where unknown. Rows of one name
     * follow one another and are its files.
     */
    static Catalogue parse(String csv) {
        List<Product> products = new ArrayList<>();
        for (String line :
                csv.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            String[] cell = line.split(",", COLUMNS);
            if (cell.length != COLUMNS) {
                throw new IllegalArgumentException("a row of " + cell.length + " cells: " + line);
            }
            ProductFile file = new ProductFile(
                    cell[4],
                    cell[5].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell[5])),
                    Optional.of(cell[6]).filter(s -> !s.isEmpty()));
            List<ProductFile> files = new ArrayList<>();
            if (!products.isEmpty() && products.getLast().name().equals(cell[0])) {
                files.addAll(products.removeLast().files());
            }
            files.add(file);
            products.add(new Product(
                    cell[0],
                    Kind.valueOf(cell[1].toUpperCase(Locale.ROOT)),
                    cell[2].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell[2])),
                    cell[7],
                    URI.create(cell[3]),
                    files));
        }
        return new Catalogue(products);
    }

    public List<Product> products() {
        return products;
    }

    /** @throws InvalidInput with the names there are, if it is none of them; upper and lower case are the same */
    public Product product(String name) {
        return products.stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "data fetch",
                        "NAME",
                        "'" + name + "'",
                        products.stream().map(Product::name).collect(Collectors.joining(", "))));
    }
}
