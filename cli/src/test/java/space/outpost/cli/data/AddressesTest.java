package space.outpost.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.outpost.model.io.InvalidInput;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://archive.example/a", "http://127.0.0.1:80/a", "http://localhost/a", "http://[::1]/a"})
    void safeOnesAreAsked(String address) {
        assertThat(Addresses.checked(URI.create(address))).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://archive.example/a",
                "http://127.0.0.1.archive.example/a",
                "http://localhost.archive.example/a",
                "file:///etc/passwd",
                "ftp://archive.example/a",
                "a"
            })
    void othersAreNot(String address) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Addresses.checked(URI.create(address)))
                .withMessageContaining("not https");
    }

    @Test
    void noServerElsewhereLeadsToThisMachine() {
        URI archive = URI.create("https://archive.example/data/a");
        assertThat(Addresses.redirected(archive, "b")).hasToString("https://archive.example/data/b");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Addresses.redirected(archive, "http://localhost/b"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Addresses.redirected(archive, "http://archive.example/b"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Addresses.redirected(archive, "https://a b"));
    }
}
