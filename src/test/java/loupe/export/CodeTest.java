package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.network.LayerPath;
import org.junit.jupiter.api.Test;

final class CodeTest {

    private static final LayerPath BLOCK = LayerPath.of(1);
    private static final LayerPath INNER = LayerPath.of(1, 0);

    private static Code lines(String... lines) {
        return new Code(List.of(lines), List.of());
    }

    private static final Code NESTED = new Code(List.of("a", "b(", "c", ")", "d"),
            List.of(new Code.Span(BLOCK, 1, 3), new Code.Span(INNER, 2, 2)));

    @Test
    void every_line_of_the_text_ends() {
        assertThat(lines("a", "", "b").text()).isEqualTo("a\n\nb\n");
    }

    @Test
    void a_line_belongs_to_the_innermost_layer_around_it() {
        assertThat(NESTED.layerAt(0)).isEmpty();
        assertThat(NESTED.layerAt(1)).contains(BLOCK);
        assertThat(NESTED.layerAt(2)).contains(INNER);
        assertThat(NESTED.layerAt(3)).contains(BLOCK);
        assertThat(NESTED.layerAt(4)).isEmpty();
    }

    @Test
    void a_layer_knows_its_lines() {
        assertThat(NESTED.span(BLOCK)).contains(new Code.Span(BLOCK, 1, 3));
        assertThat(NESTED.span(LayerPath.of(7))).isEmpty();
    }

    @Test
    void equal_codes_have_no_changed_line() {
        assertThat(lines("a", "b").changedSince(lines("a", "b"))).isEmpty();
    }

    @Test
    void an_inserted_line_is_changed_and_those_behind_it_are_not() {
        assertThat(lines("a", "x", "b", "c").changedSince(lines("a", "b", "c"))).containsExactly(1);
    }

    @Test
    void a_line_that_is_gone_changes_no_other() {
        assertThat(lines("a", "c").changedSince(lines("a", "b", "c"))).isEmpty();
    }

    @Test
    void of_two_lines_that_change_places_one_is_changed() {
        assertThat(lines("b", "a").changedSince(lines("a", "b"))).hasSize(1);
    }

    @Test
    void everything_is_changed_where_there_was_nothing() {
        assertThat(lines("a", "b").changedSince(lines())).containsExactly(0, 1);
    }
}
