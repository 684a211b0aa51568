package loupe.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.desk.DeskNetwork;

/** Whose answer, and which class, the pictures are about. */
final class WhyHead extends HBox {

    private final WhyViewModel model;
    private final NetworkChooser networks;
    private final ComboBox<Optional<Integer>> classes = new ComboBox<>();
    private boolean showing;

    WhyHead(WhyViewModel model) {
        this.model = model;
        networks = new NetworkChooser(model.desk(), "why-network", model::choose);
        classes.setId("why-class");
        classes.setConverter(converter());
        Named.withTip(Texts.of("why.class.tip"), "", classes);
        getStyleClass().add("why-head");
        getChildren().addAll(networks, new Label(Texts.of("why.class")), classes);
        classes.valueProperty().addListener((value, before, now) -> {
            if (!showing && now != null) {
                model.chooseClass(now);
            }
        });
        model.network().subscribe(network -> show());
        model.label().subscribe(label -> show());
        model.glance().subscribe(glance -> show());
        model.desk().networks().addListener((ListChangeListener<DeskNetwork>) change -> show());
    }

    private void show() {
        showing = true;
        networks.show(model.network().get());
        List<Optional<Integer>> all = Stream.concat(Stream.of(Optional.<Integer>empty()),
                IntStream.range(0, model.classNames().size()).mapToObj(Optional::of)).toList();
        if (!classes.getItems().equals(all)) {
            classes.setItems(javafx.collections.FXCollections.observableArrayList(new ArrayList<>(all)));
        }
        classes.setValue(model.label().get());
        showing = false;
    }

    private StringConverter<Optional<Integer>> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<Integer> label) {
                return label == null || label.isEmpty() ? Texts.of("why.class.answer") : WhyFigures.named(model.classNames(), label.get());
            }

            @Override
            public Optional<Integer> fromString(String text) {
                throw new UnsupportedOperationException("the classes are chosen, not written");
            }
        };
    }
}
