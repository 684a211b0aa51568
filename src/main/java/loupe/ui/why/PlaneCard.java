package loupe.ui.why;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.map.PlaneMap;

/** Where the drawing lies among the training pictures, in the last hidden layer. */
final class PlaneCard extends StackPane {

    private static final double SIDE = 320;

    private final WhyViewModel model;
    private final Appearance appearance;
    private final PlaneMap map = new PlaneMap(SIDE);
    private final WhyCard card = new WhyCard("why.plane", SIDE, map);

    PlaneCard(WhyViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        setId("why-plane");
        getChildren().add(card);
        model.sample().state().subscribe(state -> draw());
        model.glance().subscribe(glance -> move());
        appearance.dark().addListener((dark, before, now) -> draw());
    }

    private void draw() {
        if (model.sample().state().get() instanceof SampleState.Ready ready) {
            map.show(places(ready), ready.pictures(), ready.classNames(), appearance.dark().get());
        } else {
            map.clear();
        }
        move();
    }

    private static double[][] places(SampleState.Ready ready) {
        return Arrays.stream(ready.kept().sample().vectors()).map(ready.kept().plane()::place).toArray(double[][]::new);
    }

    private void move() {
        Optional<Glance> glance = model.glance().get();
        Optional<Glance.Place> place = glance.flatMap(Glance::place);
        map.star(place.map(at -> new double[] {at.x(), at.y()}));
        if (model.sample().state().get() instanceof SampleState.Ready ready && place.isPresent()) {
            WhyFigures figures = new WhyFigures(model.classNames());
            String kept = WhyFigures.percent(ready.kept().plane().kept()[0] + ready.kept().plane().kept()[1]);
            card.say(figures.planeAlone(ready, place.get(), glance.get()),
                    Texts.of("why.plane.about", Numerals.count(ready.pictures().count()), ready.data(), kept) + " " + signs(ready.pictures().count()),
                    () -> Optional.of(figures.plane(ready, place.get(), glance.get())));
        } else {
            card.say(new WhyFigure(Texts.of("why.plane"), "", List.of(), List.of()), "", Optional::empty);
        }
    }

    /** How the pictures are marked. */
    static String signs(int pictures) {
        int every = PlaneMap.every(pictures);
        return every == 1 ? Texts.of("why.plane.signs") : Texts.of("why.plane.some", every);
    }
}
