package loupe.ui.common.code;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import loupe.export.Code;
import loupe.export.Dialect;
import loupe.export.Exported;
import loupe.export.Form;
import loupe.storage.AtomicFile;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/**
 * A network as code, line by line. The lines of the layer under the pointer are lit, here and on its card, and without one
 * those of the chosen layer; a press on a line, or Enter, chooses its layer. What an edit changed is marked for a moment.
 * Ctrl+C copies it.
 */
public final class CodeView extends VBox {

    private static final Duration FLASH = Duration.seconds(1.5);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final CodeViewModel model;
    private final ListView<CodeLine> lines = new ListView<>();
    private final Label refused = new Label();
    private final Label message = new Label();
    private final PauseTransition flash = new PauseTransition(FLASH);
    private Set<Integer> flashing = Set.of();

    public CodeView(CodeViewModel model) {
        this.model = model;
        Button copy = Named.button(Texts.of("code.copy"), "Ctrl+C", this::copy);
        copy.setId("code-copy");
        Button save = Named.button(Texts.of("code.save"), "", this::save);
        save.setId("code-save");
        List.of(copy, save).forEach(button -> button.getStyleClass().add("small"));
        FlowPane head = new FlowPane(8, 4, dialects(), forms(), copy, save, message);
        head.getStyleClass().add("code-head");
        lines.setId("code-lines");
        lines.setCellFactory(list -> new CodeCell(model));
        Named.of(Texts.of("code.title"), lines);
        refused.setId("code-refused");
        refused.setWrapText(true);
        StackPane body = new StackPane(lines, refused);
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("code-view");
        getStylesheets().add(CodeView.class.getResource("/loupe/ui/common/code/code.css").toExternalForm());
        getChildren().addAll(head, body);
        flash.setOnFinished(event -> {
            flashing = Set.of();
            mark();
        });
        model.page().subscribe(this::show);
        model.bright().subscribe(path -> light());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && lines.isFocused()) {
                model.choose(lines.getFocusModel().getFocusedIndex());
                event.consume();
            }
        });
    }

    private HBox dialects() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Dialect dialect : Dialect.values()) {
            ToggleButton button = Named.withTip(Texts.of("code.in", dialect.title()), "", new ToggleButton(dialect.title()));
            button.setId("code-" + dialect.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                button.setSelected(true);
                model.dialect().set(dialect);
            });
            model.dialect().subscribe(now -> button.setSelected(now == dialect));
            row.getChildren().add(button);
        }
        pills(row);
        return row;
    }

    private HBox forms() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (Form form : Form.values()) {
            String word = form == Form.COMPLETE ? "complete" : "network";
            ToggleButton button = Named.withTip(Texts.of("code." + word + ".tip"), "", new ToggleButton(Texts.of("code." + word)));
            button.setId("code-" + word);
            button.setToggleGroup(group);
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                button.setSelected(true);
                model.form().set(form);
            });
            model.form().subscribe(now -> button.setSelected(now == form));
            row.getChildren().add(button);
        }
        pills(row);
        return row;
    }

    private static void pills(HBox row) {
        int last = row.getChildren().size() - 1;
        for (int i = 0; i <= last; i++) {
            row.getChildren().get(i).getStyleClass().add(i == 0 ? "left-pill" : i == last ? "right-pill" : "center-pill");
        }
    }

    private void show(CodeViewModel.Page page) {
        message.setText("");
        flashing = page.changed();
        switch (page.exported()) {
            case Exported.Written(Code code, String name) -> {
                fill(code);
                refused.setText("");
            }
            case Exported.Refused(String sentence) -> {
                lines.getItems().clear();
                refused.setText(sentence);
            }
        }
        lines.setVisible(refused.getText().isEmpty());
        if (!flashing.isEmpty()) {
            flash.playFromStart();
        }
    }

    /** Cells are kept where their line stays the same, so that the list does not jump. */
    private void fill(Code code) {
        List<CodeLine> all = IntStream.range(0, code.lines().size())
                .mapToObj(i -> new CodeLine(i, code.lines().get(i), flashing.contains(i), isLit(i))).toList();
        if (all.size() == lines.getItems().size()) {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).equals(lines.getItems().get(i))) {
                    lines.getItems().set(i, all.get(i));
                }
            }
        } else {
            lines.getItems().setAll(all);
        }
    }

    private boolean isLit(int line) {
        return model.litLines().filter(span -> span.first() <= line && line <= span.last()).isPresent();
    }

    private void mark() {
        model.code().ifPresent(this::fill);
    }

    private void light() {
        mark();
        Optional<Code.Span> span = model.litLines();
        if (model.litElsewhere()) {
            span.ifPresent(lit -> lines.scrollTo(Math.max(0, lit.first() - 3)));
        }
    }

    private void copy() {
        model.code().ifPresent(code -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code.text()));
            message.setText(Texts.of("code.copied"));
        });
    }

    private void save() {
        model.code().ifPresent(code -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(model.fileName());
            Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(file -> write(file, code));
        });
    }

    /** Writes the code to {@code file}, all of it or nothing, and says so. */
    void write(Path file, Code code) {
        try {
            AtomicFile.write(file, code.text());
            message.setText(Texts.of("code.saved", file));
        } catch (IOException fault) {
            message.setText(Texts.of("code.saved.not", file, fault.getMessage()));
        }
    }
}
