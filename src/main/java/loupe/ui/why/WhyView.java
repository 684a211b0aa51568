package loupe.ui.why;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.inference.Occlusion;
import loupe.inference.Saliency;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;
import loupe.ui.common.layers.ScaleLegend;

/** All pictures of why a network answers as it does, side by side. */
final class WhyView extends VBox {

    private static final int BLOCK = 8;
    private static final double WIDE = BLOCK * GrayImage.SIDE;

    private final WhyViewModel model;
    private final Appearance appearance;
    private final Label empty = new Label();
    private final FlowPane cards = new FlowPane();
    private final PixelPicture saliency = new PixelPicture(BLOCK);
    private final ScaleLegend saliencyScale = new ScaleLegend();
    private final WhyCard saliencyCard = new WhyCard("why.saliency", WIDE, saliency, saliencyScale);
    private final PixelPicture occlusion = new PixelPicture(BLOCK);
    private final ScaleLegend occlusionScale = new ScaleLegend();
    private final WhyCard occlusionCard = new WhyCard("why.occlusion", WIDE, occlusion, occlusionScale);

    WhyView(WhyViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        getStyleClass().add("why");
        getStylesheets().add(WhyView.class.getResource("/loupe/ui/why/why.css").toExternalForm());
        empty.setWrapText(true);
        cards.getStyleClass().add("why-cards");
        cards.getChildren().addAll(saliencyCard, occlusionCard, new ChangeCard(model, WIDE), new NearestCard(model, appearance, WIDE),
                new PlaneCard(model, appearance));
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("why-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new WhyHead(model), empty, scroll);
        saliencyCard.setId("why-saliency");
        occlusionCard.setId("why-occlusion");
        empty.managedProperty().bind(empty.visibleProperty());
        model.glance().subscribe(glance -> show());
        model.network().subscribe(network -> show());
        model.refusal().subscribe(why -> show());
        model.occlusion().subscribe(map -> cover());
        appearance.dark().addListener((dark, before, now) -> {
            show();
            cover();
        });
    }

    private WhyFigures figures() {
        return new WhyFigures(model.classNames());
    }

    private void show() {
        Optional<Glance> glance = model.glance().get();
        empty.setText(!model.refusal().get().isEmpty() ? model.refusal().get()
                : Texts.of(model.network().get().isEmpty() ? "why.none" : "why.empty"));
        empty.setVisible(glance.isEmpty());
        cards.setVisible(glance.isPresent());
        glance.ifPresent(seen -> {
            Saliency now = seen.saliency();
            Palette palette = Palette.of(appearance.dark().get());
            ColourScale scale = ColourScale.of(now.gradient()).asSigned();
            Palette.Colours colours = palette.on(scale);
            saliency.show(i -> colours.argb(now.gradient()[i]), now.picture(), palette.drawing().argb(1));
            saliencyScale.show(scale, palette);
            WhyFigures figures = figures();
            saliencyCard.say(figures.saliency(now), Texts.of("why.saliency.about", figures.name(now.label())),
                    () -> Optional.of(figures.saliency(now)));
        });
    }

    private void cover() {
        model.occlusion().get().ifPresent(map -> {
            Palette palette = Palette.of(appearance.dark().get());
            ColourScale scale = new ColourScale(false, 1);
            Palette.Colours colours = palette.on(scale);
            float[] filled = map.filled();
            occlusion.show(i -> colours.argb(filled[i]), map.picture(), palette.drawing().argb(1));
            occlusionScale.show(scale, palette);
            WhyFigures figures = figures();
            occlusionCard.say(figures.occlusion(map), Texts.of("why.occlusion.about", figures.name(map.label()), Occlusion.PATCH),
                    () -> Optional.of(figures.occlusion(map)));
        });
        if (model.occlusion().get().isEmpty()) {
            occlusionCard.waiting();
        }
    }
}
