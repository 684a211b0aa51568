package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import loupe.network.LayerPath;
import org.junit.jupiter.api.Test;

final class TemplateTest {

    private static Code code(Set<String> flags) {
        Page layers = new Page();
        layers.of(LayerPath.of(0), () -> layers.line("one"));
        layers.of(LayerPath.of(1), () -> {
            layers.line("two(");
            layers.inwards(() -> layers.of(LayerPath.of(1, 0), () -> layers.line("three")));
            layers.line(")");
        });
        return new Template(flags, Map.of("name", "@name@ $1"), Map.of("layers", layers)).code("sample-template");
    }

    @Test
    void flags_choose_lines_and_values_are_put_in_once() {
        assertThat(code(Set.of("warm")).lines()).containsExactly(
                "first @name@ $1 me@here @Override", "warm", "    included", "  one", "  two(", "      three", "  )", "last");
        assertThat(code(Set.of("warm", "wet")).lines()).contains("warm and wet").doesNotContain("cold", "cold and wet");
        assertThat(code(Set.of("wet")).lines()).contains("cold", "cold and wet").doesNotContain("warm", "warm and wet");
    }

    @Test
    void layers_keep_their_lines_where_they_are_put() {
        assertThat(code(Set.of("warm")).spans()).containsExactly(new Code.Span(LayerPath.of(0), 3, 3),
                new Code.Span(LayerPath.of(1), 4, 6), new Code.Span(LayerPath.of(1, 0), 5, 5));
    }
}
