package space.outpost.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        assertThat(new Markup().element("p", "<b> & \"c\"", "title", "\"><script>").finish())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;c&quot;</p>");
    }

    @Test
    void anElementLeftOpenIsAMistake() {
        assertThatThrownBy(() -> new Markup().open("p").finish()).isInstanceOf(IllegalStateException.class);
    }

    @Property(seed = "7", tries = 300)
    void anyTextComesBackFromAnXmlParserWithForbiddenCharactersReplaced(@ForAll String text) throws Exception {
        String html = new Markup().element("p", text, "title", text).finish();
        String back = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)))
                .getDocumentElement()
                .getTextContent();
        assertThat(back.codePointCount(0, back.length()))
                .isEqualTo((int) text.replace("\r\n", "\n").codePoints().count());
    }

    @Test
    void coordinatesKeepATenthOfAPixel() {
        assertThat(Markup.number(12.04)).isEqualTo("12");
        assertThat(Markup.number(12.25)).isEqualTo("12.3");
        assertThat(Markup.number(-0.31)).isEqualTo("-0.3");
        assertThat(Markup.number(-0.01)).isEqualTo("0");
    }
}
