package loupe.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.inference.HiddenSample;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.Palette;

/** The training pictures that look most like the drawing to the network. */
final class NearestCard extends StackPane {

    private static final int BLOCK = 2;

    private final WhyViewModel model;
    private final Appearance appearance;
    private final FlowPane row = new FlowPane();
    private final WhyCard card;

    NearestCard(WhyViewModel model, Appearance appearance, double width) {
        this.model = model;
        this.appearance = appearance;
        row.getStyleClass().add("why-near");
        row.setPrefWrapLength(width);
        row.setMaxWidth(width);
        card = new WhyCard("why.nearest", width, row, new SampleLine(model.sample()));
        setId("why-nearest");
        getChildren().add(card);
        model.glance().subscribe(glance -> show());
        model.sample().state().subscribe(state -> show());
        appearance.dark().addListener((dark, before, now) -> show());
    }

    private void show() {
        List<HiddenSample.Near> near = model.glance().get().map(Glance::near).orElse(List.of());
        if (model.sample().state().get() instanceof SampleState.Ready ready && !near.isEmpty()) {
            row.getChildren().setAll(near.stream().map(one -> picture(one, ready)).toList());
            WhyFigure now = new WhyFigures(model.classNames()).nearest(near, ready.data(), ready.classNames());
            card.say(now, Texts.of("why.nearest.about", Numerals.count(ready.pictures().count()), ready.data()), () -> Optional.of(now));
        } else {
            row.getChildren().setAll(new ArrayList<>());
            card.say(new WhyFigure(Texts.of("why.nearest"), "", List.of(), List.of()), "", Optional::empty);
        }
    }

    private Node picture(HiddenSample.Near near, SampleState.Ready ready) {
        PixelPicture picture = new PixelPicture(BLOCK);
        GrayImage image = ready.pictures().image(near.index());
        Palette.Colours colours = Palette.of(appearance.dark().get()).drawing();
        picture.show(i -> colours.argb(image.at(i % GrayImage.SIDE, i / GrayImage.SIDE)));
        String words = Texts.of("why.nearest.one", WhyFigures.named(ready.classNames(), near.label()), WhyFigures.number(near.distance()));
        picture.setAccessibleText(words);
        Label label = new Label(words);
        label.getStyleClass().add("why-small");
        VBox one = new VBox(picture, label);
        one.getStyleClass().add("why-near-one");
        return one;
    }
}
