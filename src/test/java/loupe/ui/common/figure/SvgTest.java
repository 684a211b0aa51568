package loupe.ui.common.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import loupe.ui.common.SeriesMark;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgTest {

    @Test
    void a_drawing_is_written_shape_by_shape() {
        Svg svg = new Svg(100, 50.5).line(0, 1, 10.126, 2, Pen.of(SeriesMark.B))
                .polyline(new double[] {0, 1, 2}, new double[] {3, -0.001, 5}, Pen.solid("#112233", 1.5))
                .frame(1, 2, 3, 4, Pen.solid("#000000", 1)).dot(5, 6, 2, "#ff0000")
                .text(7, 8, 12, Svg.Anchor.MIDDLE, "#333333", "±30°");

        assertThat(svg.file("Turntable", "It holds.")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" role="img" width="100" height="50.5" viewBox="0 0 100 50.5">
                <title>Turntable</title>
                <desc>It holds.</desc>
                <rect x="0" y="0" width="100" height="50.5" fill="#ffffff"/>
                <line x1="0" y1="1" x2="10.13" y2="2" stroke="#D55E00" stroke-width="2" stroke-dasharray="8,5"/>
                <polyline points="0,3 1,0 2,5" fill="none" stroke-linejoin="round" stroke="#112233" stroke-width="1.5"/>
                <rect x="1" y="2" width="3" height="4" fill="none" stroke="#000000" stroke-width="1"/>
                <circle cx="5" cy="6" r="2" fill="#ff0000"/>
                <text x="7" y="8" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#333333">±30°</text>
                </svg>
                """);
    }

    @Test
    void words_that_look_like_markup_stay_words() throws Exception {
        String title = "\"a\" < b & c > d\u0007";

        Document read = read(new Svg(1, 1).text(0, 0, 12, Svg.Anchor.START, "#000000", title).file(title, title));

        for (String element : List.of("title", "desc", "text")) {
            assertThat(read.getElementsByTagName(element).item(0).getTextContent()).isEqualTo("\"a\" < b & c > d");
        }
    }

    @Test
    void a_picture_keeps_its_pixels() throws Exception {
        int[] argb = {0xFF102030, 0xFF405060, 0xFF708090, 0x00000000, 0xFFFFFFFF, 0xFF000000};

        Element image = (Element) read(new Svg(30, 20).pixels(1, 2, 3, argb, 10).file("p", "q")).getElementsByTagName("image").item(0);

        assertThat(image.getAttribute("width") + " " + image.getAttribute("height")).isEqualTo("30 20");
        byte[] png = Base64.getDecoder().decode(image.getAttribute("xlink:href").substring("data:image/png;base64,".length()));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0, 3, 2, null, 0, 3)).containsExactly(argb);
    }

    @Test
    void one_point_is_no_line() {
        assertThat(new Svg(1, 1).polyline(new double[] {1}, new double[] {1}, Pen.solid("#000000", 1)).file("", "")).doesNotContain("polyline");
    }

    @Test
    void numbers_have_a_point_in_every_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Svg(1.5, 2.25).file("", "")).contains("viewBox=\"0 0 1.5 2.25\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
