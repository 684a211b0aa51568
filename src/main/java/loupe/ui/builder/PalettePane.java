package loupe.ui.builder;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** All layers that can be put in at a place; typing searches, or says the layers themselves. */
final class PalettePane extends VBox {

    private static final double ROW = 44;
    private static final int ROWS = 5;

    private final BuilderViewModel model;
    private final TextField typed = new TextField();
    private final ListView<Palette.Item> list = new ListView<>();
    private final Label fault = new Label();

    PalettePane(BuilderViewModel model) {
        this.model = model;
        typed.setId("palette-typed");
        typed.setPromptText(Texts.of("builder.palette.prompt"));
        Named.withTip(Texts.of("builder.palette.typed"), "", typed);
        HBox.setHgrow(typed, Priority.ALWAYS);
        Button close = Named.iconButton(Icon.CLOSE, Texts.of("builder.palette.close"), "Esc", model::endInsert);
        HBox row = new HBox(typed, close);
        row.getStyleClass().add("builder-row");
        list.setId("palette");
        list.setAccessibleText(Texts.of("builder.palette"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ItemCell());
        list.setOnMouseClicked(event -> take());
        fault.getStyleClass().add("builder-fault");
        fault.setId("palette-fault");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        typed.textProperty().subscribe(this::search);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getStyleClass().add("builder-palette");
        getChildren().addAll(row, list, fault);
    }

    /** Takes the keys. */
    void begin() {
        typed.requestFocus();
    }

    private void search(String text) {
        list.getItems().setAll(Palette.find(text));
        list.getSelectionModel().selectFirst();
        boolean none = list.getItems().isEmpty();
        fault.setText(none ? Palette.fault(text) : "");
        fault.setVisible(none);
        fault.setManaged(none);
        list.setVisible(!none);
        list.setManaged(!none);
        list.setPrefHeight(ROW * Math.min(ROWS, list.getItems().size()) + 2);
    }

    private void press(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS + 1));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.endInsert();
            event.consume();
        }
    }

    private void take() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(item -> model.insert(item.layers()));
    }

    /** A kind of layer: its name, its text, what it does. */
    private static final class ItemCell extends ListCell<Palette.Item> {

        private final Label name = new Label();
        private final Label text = new Label();
        private final Label what = new Label();
        private final VBox box = new VBox(new HBox(name, text), what);

        ItemCell() {
            name.getStyleClass().add("builder-name");
            text.getStyleClass().add("builder-text");
            what.getStyleClass().add("builder-note");
            box.setMinWidth(0);
            box.setPrefWidth(1);
            ((HBox) box.getChildren().getFirst()).setSpacing(8);
        }

        @Override
        protected void updateItem(Palette.Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            text.setText(item.text());
            what.setText(item.what());
            setAccessibleText(item.name() + ", " + item.text() + ". " + item.what());
            setGraphic(box);
        }
    }
}
