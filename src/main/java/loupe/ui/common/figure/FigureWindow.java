package loupe.ui.common.figure;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/**
 * A figure's values in a window of their own, as they are when it opens, beside the figure. The arrow keys walk from cell to cell,
 * Ctrl+C copies all of them, Escape closes.
 */
final class FigureWindow {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 480;

    private final Stage stage = new Stage();

    /** @param said the figure's sentence @param copy puts all of {@code table} into the clipboard */
    FigureWindow(String title, String said, FigureTable table, Node beside, Runnable copy) {
        TableView<List<String>> view = view(table);
        Named.of(Texts.of("figure.table.of", title), view);
        Label sentence = new Label(said);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        VBox content = new VBox(8, sentence, view);
        content.getStyleClass().add("figure-window");
        VBox.setVgrow(view, Priority.ALWAYS);
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> act(event, copy));
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        scene.getStylesheets().addAll(beside.getScene().getStylesheets());
        scene.getStylesheets().add(FigureBar.SHEET);
        stage.initOwner(beside.getScene().getWindow());
        stage.setTitle(Texts.of("figure.table.of", title));
        stage.setScene(scene);
        view.requestFocus();
    }

    private static TableView<List<String>> view(FigureTable table) {
        TableView<List<String>> view = new TableView<>();
        view.setId("figure-values");
        view.getSelectionModel().setCellSelectionEnabled(true);
        for (int i = 0; i < table.columns().size(); i++) {
            int place = i;
            TableColumn<List<String>, String> column = new TableColumn<>(table.columns().get(i));
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
            column.setSortable(false);
            view.getColumns().add(column);
        }
        view.setItems(FXCollections.observableList(table.rows()));
        if (!table.rows().isEmpty()) {
            view.getSelectionModel().select(0, view.getColumns().getFirst());
        }
        return view;
    }

    private void act(KeyEvent event, Runnable copy) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (FigureKeys.COPY.match(event)) {
            copy.run();
            event.consume();
        }
    }

    void show() {
        stage.show();
    }

    void close() {
        stage.close();
    }
}
