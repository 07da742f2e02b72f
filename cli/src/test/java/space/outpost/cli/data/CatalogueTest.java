package space.outpost.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import space.outpost.cli.data.Product.Kind;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.embedded();

    @Test
    void everyProductComesOverHttpsAndHasASize() {
        assertThat(catalogue.products()).hasSizeGreaterThan(15).allSatisfy(p -> {
            assertThat(p.base().getScheme()).isEqualTo("https");
            assertThat(p.base().getPath()).endsWith("/");
            assertThat(p.bytes()).isPositive();
            assertThat(p.pixelM().isPresent()).isEqualTo(p.kind() == Kind.TERRAIN);
            assertThat(p.files())
                    .allSatisfy(
                            f -> assertThat(f.sha256().orElse("a".repeat(64))).hasSize(64));
        });
        assertThat(catalogue.products()).extracting(Product::name).doesNotHaveDuplicates();
    }

    @Test
    void aLabelComesBeforeItsImage() {
        Product cap = catalogue.product("ldem_875s_20m");
        assertThat(cap.files()).extracting(f -> f.name()).containsExactly("ldem_875s_20m.lbl", "ldem_875s_20m.img");
        // 7584 x 7584 cells of two bytes, as its label says.
        assertThat(cap.bytes()).isEqualTo(115_034_112);
        assertThat(cap.address(cap.files().getLast()).toString()).endsWith("/lola_gdr/polar/img/ldem_875s_20m.img");
    }
}
