package loupe.planted.ui.draw;

/** Breaks: view models know no controls; and it has no test. */
public record StageViewModel(javafx.stage.Stage stage) {}
