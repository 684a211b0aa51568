package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** One of few values. */
final class Choice<T> extends ComboBox<T> {

    /** @param choose hears each new value, also one that the form itself shows: a form takes what it has as no step */
    Choice(String id, List<T> all, Function<T, String> words, Consumer<T> choose) {
        setId(id);
        getItems().setAll(all);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return Optional.ofNullable(value).map(words).orElse("");
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        getStyleClass().add("training-choice");
        valueProperty().addListener((value, before, after) -> choose.accept(after));
    }

    /** This choice with the title and the help under {@code key}. */
    FormField field(String key, Function<FormReading, Optional<String>> fault) {
        named(key, "");
        return new FormField(Texts.of(key), this, fault);
    }

    /** Gives it the title and the help under {@code key}, with the keys that lead to it. */
    void named(String key, String keys) {
        Named.of(Texts.of(key), Named.withTip(Texts.of(key + ".help"), keys, this));
    }
}
