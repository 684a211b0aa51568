package loupe.ui.common.clouds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TypedLineTest {

    private static Optional<String> atMostThree(String words) {
        return words.length() > 3 ? Optional.of("\"" + words + "\" is too long.") : Optional.empty();
    }

    @Test
    void it_is_judged_as_it_is_typed_without_blanks_at_its_ends() {
        TypedLine line = new TypedLine(" long ", TypedLineTest::atMostThree);
        assertThat(line.fault().get()).isEqualTo("\"long\" is too long.");
        line.text().set(" yes ");
        assertThat(line.isGood()).isTrue();
        assertThat(line.given()).contains("yes");
    }

    @Test
    void one_that_may_be_empty_is_judged_only_where_something_is_typed() {
        TypedLine line = TypedLine.optional("", words -> Optional.of("wrong"));
        assertThat(line.isGood()).isTrue();
        assertThat(line.given()).isEmpty();
        line.text().set("x");
        assertThat(line.fault().get()).isEqualTo("wrong");
    }

    @Test
    void what_was_typed_is_not_filled_over() {
        TypedLine line = TypedLine.optional("", TypedLineTest::atMostThree);
        line.fill("a");
        line.fill("b");
        assertThat(line.words()).isEqualTo("a");
    }

    @Test
    void it_is_judged_anew_when_asked() {
        AtomicBoolean strict = new AtomicBoolean();
        TypedLine line = new TypedLine("", words -> strict.get() ? Optional.of("missing") : Optional.empty());
        strict.set(true);
        assertThat(line.isGood()).isTrue();
        line.judge();
        assertThat(line.fault().get()).isEqualTo("missing");
    }
}
