package loupe.ui.cloud;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The cloud screen: whose account, what costs, what is there, and what was asked for. */
final class CloudView extends VBox {

    private final CloudViewModel model;
    private final CloudWork work;
    private final Label place = line("cloud-place", "cloud-place");
    private final Label who = line("cloud-who", "cloud-who");
    private final Label banner = line("cloud-banner", "cloud-banner");
    private final Label told = line("cloud-told", "cloud-note");
    private final Label trouble = line("cloud-trouble", "cloud-trouble");
    private final HBox terminal;
    private final Label heading = heading();
    private final Label doing = new Label();
    private final HBox progress;
    private final CloudTable things;
    private final CallTable calls;

    /** What takes the place of the list while it is open. */
    record Opened(DeedPane deed, WatchPane watch) {

        private boolean any() {
            return deed.isVisible() || watch.isVisible();
        }
    }

    CloudView(CloudViewModel model, CareViewModel care, Opened opened, CloudWork work, Clock clock) {
        this.model = model;
        this.work = work;
        things = new CloudTable(clock);
        calls = new CallTable(clock.getZone());
        progress = progress();
        terminal = terminal();
        banner.setGraphic(Icon.WARNING.node());
        trouble.setGraphic(Icon.ERROR.node());
        setVgrow(things, Priority.ALWAYS);
        setVgrow(calls, Priority.SOMETIMES);
        setVgrow(opened.deed(), Priority.ALWAYS);
        setVgrow(opened.watch(), Priority.ALWAYS);
        CloudActions actions = new CloudActions(model, things);
        WorkRow works = new WorkRow(work, things);
        getStyleClass().add("cloud");
        getStylesheets().add(Objects.requireNonNull(CloudView.class.getResource("/loupe/ui/cloud/cloud.css")).toExternalForm());
        getChildren().addAll(new CloudDoors(model), banner, new CarePane(care), place, terminal, who, trouble, progress, things, actions, works,
                told, opened.deed(), opened.watch(), heading, calls);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.state().subscribe(this::show);
        model.plan().subscribe(plan -> see(opened));
        Runnable arrange = () -> {
            see(opened);
            List.of(things, actions, works).forEach(part -> shown(part, !opened.any()));
            shown(terminal, !opened.any() && !model.state().get().rehearsal().isEmpty());
        };
        opened.deed().visibleProperty().subscribe(arrange);
        opened.watch().visibleProperty().subscribe(arrange);
        arrange.run();
        model.told().subscribe(words -> show(told, words));
    }

    /** What was asked for makes room for what is decided. */
    private void see(Opened opened) {
        boolean room = model.plan().get().isEmpty() && !opened.any();
        shown(heading, room);
        shown(calls, room);
    }

    private void show(CloudState state) {
        show(place, CloudWords.place(state));
        show(who, CloudWords.who(state));
        show(banner, CloudWords.banner(state));
        show(trouble, CloudWords.trouble(state));
        shown(terminal, things.isVisible() && !state.rehearsal().isEmpty());
        doing.setText(state.doing());
        shown(progress, state.isBusy());
        things.show(state.sight());
        calls.show(state.calls());
    }

    private static void show(Label label, String words) {
        label.setText(words);
        shown(label, !words.isEmpty());
    }

    private static void shown(javafx.scene.Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F5 && !model.state().get().isBusy()) {
            model.look();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.plan().get().isEmpty()) {
            model.dropPlan();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.state().get().isBusy()) {
            model.stopWaiting();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && work.watch().state().get().isOpen()) {
            work.watch().drop();
            event.consume();
        }
    }

    private HBox progress() {
        ProgressBar bar = Named.of(Texts.of("cloud.progress"), new ProgressBar());
        bar.setMinWidth(120);
        doing.setId("cloud-doing");
        Button stop = Named.button(Texts.of("cloud.stopWaiting"), "Esc", model::stopWaiting);
        stop.setId("cloud-stop-waiting");
        stop.setGraphic(Icon.STOP.node());
        HBox row = new HBox(bar, doing, stop);
        row.getStyleClass().add("cloud-row");
        return row;
    }

    private HBox terminal() {
        Label words = new Label(Texts.of("cloud.terminal"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("cloud-note");
        Button copy = Named.button(Texts.of("cloud.terminal.copy"), "", () -> {
            ClipboardContent lines = new ClipboardContent();
            lines.putString(CloudWords.terminal(model.state().get()));
            Clipboard.getSystemClipboard().setContent(lines);
        });
        copy.setId("cloud-terminal");
        copy.setGraphic(Icon.COPY.node());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(copy, words);
        row.getStyleClass().add("cloud-row");
        return row;
    }

    private static Label heading() {
        Label label = new Label(Texts.of("cloud.calls"));
        label.getStyleClass().add("cloud-heading");
        return label;
    }

    private static Label line(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
