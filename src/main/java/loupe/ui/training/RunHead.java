package loupe.ui.training;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** Over the curves: whose they are, how far the run is, how it ended, and Resume where it can go on. */
final class RunHead extends VBox {

    private final TrainingViewModel model;
    private final Label title = new Label();
    private final Button back;
    private final ProgressBar bar = Named.of(Texts.of("training.progress"), new ProgressBar(0));
    private final FlowPane facts = new FlowPane();
    private final Label said = new Label();
    private final OutcomeLine outcome = new OutcomeLine();

    RunHead(TrainingViewModel model) {
        this.model = model;
        title.setId("training-run-title");
        title.getStyleClass().add("training-title");
        back = Named.button(Texts.of("training.runs.back"), "", model.runs()::showNone);
        back.setId("training-back");
        back.setGraphic(Icon.BACK.node());
        back.setMinWidth(USE_PREF_SIZE);
        back.getStyleClass().addAll("small", "flat");
        Button resume = Named.button(Texts.of("training.resume"), "", model::resume);
        resume.setId("training-resume");
        resume.setGraphic(Icon.PLAY.node());
        resume.setMinWidth(USE_PREF_SIZE);
        resume.getStyleClass().addAll("small", "accent");
        model.resumable().subscribe(run -> Seen.when(run.isPresent(), resume));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, resume, back);
        head.getStyleClass().add("training-head");
        bar.setId("training-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        facts.setId("training-facts");
        facts.getStyleClass().add("training-facts");
        getStyleClass().add("training-run");
        setMinHeight(USE_PREF_SIZE);
        said.setId("training-last-said");
        said.getStyleClass().add("training-note");
        getChildren().addAll(head, bar, facts, said, outcome);
        model.run().state().subscribe(this::refresh);
        model.run().progress().subscribe(this::refresh);
        model.run().said().subscribe(this::refresh);
        model.run().outcome().subscribe(this::refresh);
        model.runs().shown().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<RunSummary> earlier = model.runs().shown().get();
        boolean active = model.run().state().get().isActive();
        Optional<Outcome> ended = model.run().outcome().get();
        title.setText(model.title());
        Seen.when(earlier.isPresent() && (active || ended.isPresent()), back);
        Seen.when(active, bar);
        Seen.when(active && model.run().progress().get().isPresent(), facts);
        said.setText(model.run().said().get().isEmpty() ? "" : model.run().said().get().getLast());
        Seen.when(active && model.run().progress().get().isEmpty() && !said.getText().isEmpty(), said);
        model.run().progress().get().ifPresent(this::show);
        outcome.show(earlier.isPresent() ? earlier.flatMap(RunSummary::told) : ended.filter(end -> !active));
    }

    private void show(Progress progress) {
        bar.setProgress(progress.share());
        String[] words = {progress.epochText(), progress.batchText(), progress.speedText(), progress.leftText()};
        for (int i = facts.getChildren().size(); i < words.length; i++) {
            facts.getChildren().add(new Label());
        }
        for (int i = 0; i < words.length; i++) {
            ((Label) facts.getChildren().get(i)).setText(words[i]);
        }
    }
}
