package loupe.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a folder in the system's own file window. */
@FunctionalInterface
interface FolderOpener {

    /** Opens {@code folder}. May take a moment. @throws IOException where the system does not */
    void open(Path folder) throws IOException;

    /** Asks the desktop of the operating system that is named so; makes the folder first where it is missing. */
    static FolderOpener of(String operatingSystem) {
        return folder -> {
            Files.createDirectories(folder);
            new ProcessBuilder(List.of(command(operatingSystem), folder.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        };
    }

    /** The program that opens folders there. */
    static String command(String operatingSystem) {
        String name = operatingSystem.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            return "explorer.exe";
        }
        return name.contains("mac") || name.contains("darwin") ? "open" : "xdg-open";
    }
}
