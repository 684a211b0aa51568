package loupe.ui.cloud;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudDeed;
import loupe.ui.common.clouds.OwnPane;
import loupe.ui.common.clouds.TypedField;

/** Where an endpoint or a tuning is described, shown as it would be asked for, and agreed to. */
final class DeedPane extends VBox {

    private static final List<String> POWERS = List.of("serverless 2048", "serverless 3072", "serverless 4096", "ml.m5.large", "ml.c5.xlarge");
    private static final List<String> MACHINES = List.of("ml.m5.large", "ml.m5.xlarge", "ml.c5.xlarge", "ml.g4dn.xlarge");

    private final DeedViewModel model;
    private final Label title = new Label();
    private final FlowPane fields = new FlowPane();
    private final Label facts = Seen.line("deed-facts");
    private final Label trouble = Seen.line("deed-trouble");
    private final Label doing = new Label();
    private final HBox progress;
    private final TextArea request = Named.of(Texts.of("cloud.deed.request"), new TextArea());
    private final CheckBox bucket = new CheckBox();
    private final Button agree;
    private final ModelBox models;
    private final List<TypedField> lines;
    private final CheckBox spot;
    private final OwnPane ofEndpoint;
    private final OwnPane ofTuning;

    DeedPane(DeedViewModel model, ModelBox models) {
        this.model = model;
        this.models = models;
        lines = List.of(new TypedField("deed-minutes", "cloud.deed.minutes", 8, model.form().minutes()),
                new TypedField("deed-role", "launch.role", 34, model.form().role()));
        spot = spot();
        ofEndpoint = new OwnPane("deed", model.form().own(DeedState.Kind.ENDPOINT), "own.image.usual.endpoint");
        ofTuning = new OwnPane("deed-tuning", model.form().own(DeedState.Kind.TUNING), "own.image.usual.training");
        title.getStyleClass().add("cloud-heading");
        trouble.getStyleClass().add("cloud-trouble");
        trouble.setGraphic(Icon.ERROR.node());
        agree = Named.button(Texts.of("launch.agree"), "", model::agree);
        agree.setId("deed-agree");
        agree.getStyleClass().add("accent");
        progress = new HBox(Named.of(Texts.of("cloud.progress"), new ProgressBar()), doing);
        progress.getStyleClass().add("cloud-row");
        request();
        bucket.setId("deed-bucket");
        bucket.setWrapText(true);
        bucket.setMinHeight(USE_PREF_SIZE);
        bucket.selectedProperty().bindBidirectional(model.form().makeBucket());
        fields.getStyleClass().add("cloud-fields");
        fields.setMinSize(0, USE_PREF_SIZE);
        getStyleClass().add("cloud-deed");
        getChildren().addAll(title, room(), bucket, buttons());
        model.state().subscribe((before, after) -> {
            List.of(ofEndpoint, ofTuning).forEach(own -> own.foldAt(before.terms().isEmpty() && after.terms().isPresent()));
            show(before.kind() != after.kind());
        });
        model.canAgree().subscribe(can -> agree.setDisable(!can));
        show(true);
    }

    private void request() {
        request.setId("deed-request");
        request.setEditable(false);
        request.setMinHeight(56);
        request.setPrefRowCount(6);
        request.getStyleClass().add("cloud-request");
        setVgrow(request, Priority.ALWAYS);
    }

    /** What scrolls where a window is low; the buttons stay. */
    private ScrollPane room() {
        VBox asked = new VBox(fields, spot, ofEndpoint, ofTuning, trouble, progress, facts, request);
        asked.getStyleClass().add("cloud-asked");
        ScrollPane room = Named.of(Texts.of("launch.room"), new ScrollPane(asked));
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getStyleClass().add("cloud-room");
        setVgrow(room, Priority.ALWAYS);
        return room;
    }

    private FlowPane buttons() {
        Button ask = Named.button(Texts.of("launch.ask"), "", this::ask);
        ask.setId("deed-ask");
        Button no = Named.button(Texts.of("launch.no"), "", model::drop);
        no.setId("deed-no");
        no.setGraphic(Icon.CLOSE.node());
        model.state().subscribe(state -> ask.setDisable(state.isBusy()));
        FlowPane row = new FlowPane(agree, ask, no);
        row.getStyleClass().add("cloud-fields");
        return row;
    }

    /** Puts the keys on the first line with which something is wrong. */
    private void ask() {
        model.ask();
        if (lines.stream().filter(fields.getChildren()::contains).noneMatch(TypedField::askFor)) {
            (model.state().get().kind() == DeedState.Kind.TUNING ? ofTuning : ofEndpoint).askFor();
        }
    }

    private void show(boolean another) {
        DeedState state = model.state().get();
        Seen.when(state.isOpen(), this);
        title.setText(DeedWords.title(state));
        if (another) {
            fill(state.kind());
            Seen.when(state.kind() == DeedState.Kind.ENDPOINT, ofEndpoint);
            Seen.when(state.kind() == DeedState.Kind.TUNING, ofTuning);
            Seen.when(state.kind() == DeedState.Kind.TUNING, spot);
        }
        trouble.setText(state.terms().flatMap(CloudDeed.Terms::fault).orElse(state.trouble()));
        Seen.when(!trouble.getText().isEmpty(), trouble);
        doing.setText(state.doing());
        Seen.when(state.isBusy(), progress);
        facts.setText(state.terms().map(DeedWords::facts).orElse(""));
        Seen.when(state.terms().isPresent(), facts);
        request.setText(state.terms().map(CloudDeed.Terms::request).orElse(""));
        Seen.when(state.terms().isPresent(), request);
        bucket.setText(Texts.of("launch.bucket", state.terms().map(terms -> terms.place().name()).orElse("")));
        Named.of(bucket.getText(), bucket);
        Seen.when(state.terms().flatMap(terms -> terms.place().there()).filter(there -> !there).isPresent(), bucket);
        Seen.when(state.terms().isPresent(), agree);
    }

    private void fill(DeedState.Kind kind) {
        fields.getChildren().clear();
        switch (kind) {
            case NOTHING -> { }
            case ENDPOINT -> {
                models.fill();
                fields.getChildren().addAll(titled("cloud.deed.model", models),
                        titled("cloud.deed.power", box("deed-power", "cloud.deed.power", POWERS, model.form().power())));
            }
            case TUNING -> fields.getChildren().addAll(
                    titled("training.site.machine", box("deed-machine", "training.site.machine", MACHINES, model.form().machine())),
                    lines.getFirst());
        }
        if (kind != DeedState.Kind.NOTHING && !model.isRehearsing()) {
            fields.getChildren().add(lines.getLast());
        }
    }

    private static VBox titled(String key, Region control) {
        Label label = new Label(Texts.of(key));
        label.setLabelFor(control);
        label.getStyleClass().add("cloud-note");
        return new VBox(4, label, control);
    }

    private static ComboBox<String> box(String id, String key, List<String> offered, StringProperty text) {
        ComboBox<String> box = Named.withTip(Texts.of(key), "", new ComboBox<>());
        box.setId(id);
        box.setEditable(true);
        box.getItems().setAll(offered);
        box.getEditor().setAccessibleText(Texts.of(key));
        box.valueProperty().bindBidirectional(text);
        return box;
    }

    private CheckBox spot() {
        CheckBox spot = Named.withTip(Texts.of("launch.spot"), "", new CheckBox(Texts.of("launch.spot")));
        spot.setId("deed-spot");
        spot.setWrapText(true);
        spot.setMinHeight(USE_PREF_SIZE);
        spot.selectedProperty().bindBidirectional(model.form().spot());
        return spot;
    }
}
