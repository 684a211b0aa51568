package loupe.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** What a training in the cloud would be, before anything is made: whose account, what is asked for, uploaded and paid, and the consent. */
final class LaunchPane extends VBox {

    private final LaunchViewModel model;
    private final Label title = new Label();
    private final AccountPane account;
    private final Label trouble = line("launch-trouble", "launch-trouble");
    private final Label doing = new Label();
    private final HBox progress;
    private final TermsPane terms = new TermsPane();
    private final CheckBox bucket = new CheckBox();
    private final Label agreeing = line("launch-agreeing", "training-note");
    private final Button agree;

    LaunchPane(LaunchViewModel model) {
        this.model = model;
        account = new AccountPane(model.account());
        title.getStyleClass().add("training-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        trouble.setGraphic(Icon.ERROR.node());
        progress = progress();
        agree = Named.button(Texts.of("launch.agree"), "", model::agree);
        agree.setId("launch-agree");
        agree.getStyleClass().add("accent");
        bucket.setId("launch-bucket");
        bucket.setWrapText(true);
        bucket.setMinHeight(USE_PREF_SIZE);
        bucket.setMinWidth(0);
        bucket.selectedProperty().bindBidirectional(model.account().makeBucket());
        agreeing.setText(Texts.of("launch.agreeing"));
        setVgrow(terms, Priority.ALWAYS);
        VBox asked = new VBox(account, trouble, progress, terms);
        asked.getStyleClass().add("launch-asked");
        ScrollPane room = Named.of(Texts.of("launch.room"), new ScrollPane(asked));
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("training-scroll");
        setVgrow(room, Priority.ALWAYS);
        getStyleClass().add("launch");
        getChildren().addAll(title, room, bucket, buttons(), agreeing);
        model.state().subscribe((before, after) -> {
            account.foldAt(before.terms().isEmpty() && after.terms().isPresent());
            show(after);
        });
        show(model.state().get());
        model.canAgree().subscribe(can -> agree.setDisable(!can));
    }

    private FlowPane buttons() {
        Button ask = Named.button(Texts.of("launch.ask"), "", this::ask);
        ask.setId("launch-ask");
        ask.setMinWidth(USE_PREF_SIZE);
        Button no = Named.button(Texts.of("launch.no"), "", model::drop);
        no.setId("launch-no");
        no.setGraphic(Icon.CLOSE.node());
        no.setMinWidth(USE_PREF_SIZE);
        agree.setMinWidth(USE_PREF_SIZE);
        model.state().subscribe(state -> ask.setDisable(state.isBusy()));
        FlowPane row = new FlowPane(agree, ask, no);
        row.getStyleClass().add("launch-fields");
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private void ask() {
        model.askAgain();
        account.askFor();
    }

    private void show(LaunchState state) {
        title.setText(state.title());
        trouble.setText(state.terms().flatMap(there -> there.fault()).orElse(state.trouble()));
        Seen.when(!trouble.getText().isEmpty(), trouble);
        doing.setText(state.doing());
        Seen.when(state.isBusy(), progress);
        Seen.when(state.terms().isPresent(), terms);
        state.terms().ifPresent(terms::show);
        boolean missing = state.terms().flatMap(there -> there.place().there()).filter(there -> !there).isPresent();
        bucket.setText(Texts.of("launch.bucket", state.terms().map(there -> there.place().name()).orElse("")));
        Named.of(bucket.getText(), bucket);
        Seen.when(missing, bucket);
        Seen.when(state.terms().isPresent(), agree);
        Seen.when(state.terms().isPresent(), agreeing);
        agree.setText(LaunchWords.agree(state));
        Named.of(agree.getText(), agree);
    }

    private HBox progress() {
        ProgressBar bar = Named.of(Texts.of("launch.progress"), new ProgressBar());
        Button stop = Named.button(Texts.of("launch.stopWaiting"), "", model::stopWaiting);
        stop.setId("launch-stop-waiting");
        stop.setGraphic(Icon.STOP.node());
        HBox row = new HBox(bar, doing, stop);
        row.getStyleClass().add("launch-row");
        return row;
    }

    static Label line(String id, String style) {
        Label label = Seen.line(id);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
