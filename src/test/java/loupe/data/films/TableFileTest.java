package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TableFileTest {

    @Test
    void lines_are_counted_with_the_empty_ones_and_told_without_them() {
        assertThat(file("\n\na|b\r\n  \nc||\n\n")).containsExactly(new TableLine("f", 3, "a|b"), new TableLine("f", 5, "c||"));
        assertThat(file("no end")).containsExactly(new TableLine("f", 1, "no end"));
        assertThat(file("")).isEmpty();
        assertThat(file("\r\n\r\n")).isEmpty();
    }

    @Test
    void after_the_last_line_there_is_none() {
        Iterator<TableLine> lines = file("one\n").iterator();
        lines.next();

        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void columns_between_separators_may_be_empty() {
        assertThat(new TableLine("f", 1, "a||b|").columns('|')).containsExactly("a", "", "b", "");
        assertThat(new TableLine("f", 1, "a").columns('|')).containsExactly("a");
    }

    @Test
    void bytes_that_are_no_utf_8_are_latin() {
        assertThat(new TableFile("f", "é".getBytes(StandardCharsets.ISO_8859_1))).extracting(TableLine::text).containsExactly("é");
        assertThat(new TableFile("f", "é".getBytes(StandardCharsets.UTF_8))).extracting(TableLine::text).containsExactly("é");
    }

    private static TableFile file(String text) {
        return new TableFile("f", text.getBytes(StandardCharsets.UTF_8));
    }
}
