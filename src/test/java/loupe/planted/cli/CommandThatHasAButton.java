package loupe.planted.cli;

/** Breaks: the toolkit stays in the window. */
public record CommandThatHasAButton(javafx.scene.control.Button button) {}
