package loupe.ui.cloud;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudThing;

/** What can be made in the cloud, and what can be done with the chosen row besides ending it. */
final class WorkRow extends FlowPane {

    private final CloudWork work;
    private final CloudTable things;

    WorkRow(CloudWork work, CloudTable things) {
        this.work = work;
        this.things = things;
        Button deploy = button("cloud-deploy", "cloud.deploy", Icon.ADD, () -> work.deed().open(DeedState.Kind.ENDPOINT));
        Button tune = button("cloud-tune", "cloud.tune", Icon.TUNE, () -> work.deed().open(DeedState.Kind.TUNING));
        Button draw = onRow("cloud-draw", "cloud.draw", Icon.DRAW, work::draw, CloudWork::canDraw);
        Button fetch = onRow("cloud-fetch", "cloud.fetch", Icon.DOWN, work.model()::fetch, CloudWork::canFetch);
        Button trials = onRow("cloud-trials", "cloud.trials", Icon.RUNS, tuning -> work.watch().open(tuning.name()), CloudWork::hasTrials);
        getStyleClass().add("cloud-fields");
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(deploy, tune, draw, fetch, trials);
        work.model().state().subscribe(state -> {
            deploy.setDisable(state.isBusy() || state.sight().isEmpty());
            tune.setDisable(state.isBusy() || state.sight().isEmpty());
        });
    }

    private Button onRow(String id, String key, Icon icon, Consumer<CloudThing> action, Predicate<CloudThing> may) {
        Button button = button(id, key, icon, () -> things.chosen().filter(may).ifPresent(action));
        Runnable offer = () -> button.setDisable(work.model().state().get().isBusy() || things.chosen().filter(may).isEmpty());
        things.getSelectionModel().selectedItemProperty().subscribe(offer);
        work.model().state().subscribe(offer);
        offer.run();
        return button;
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }
}
