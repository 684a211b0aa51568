package loupe.process;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/** What a parent tells its training process, one line each on standard input. */
sealed interface Command {

    /** Load the engine and the data. */
    record Prepare(Placement where, Path dataFolder) implements Command {}

    /** Train the job of the run in {@code folder}. */
    record Start(Path folder) implements Command {}

    /** Go on with the run in {@code folder}. */
    record Resume(Path folder) implements Command {}

    record Pause() implements Command {}

    record Proceed() implements Command {}

    record Stop() implements Command {}

    /** As one line; paths are URL-encoded, so that no name can hold a line end. */
    default String line() {
        return switch (this) {
            case Prepare prepare -> "prepare " + prepare.where().engine() + " " + prepare.where().device() + " "
                    + prepare.where().threads() + " " + encoded(prepare.dataFolder());
            case Start start -> "start " + encoded(start.folder());
            case Resume resume -> "resume " + encoded(resume.folder());
            case Pause pause -> "pause";
            case Proceed proceed -> "continue";
            case Stop stop -> "stop";
        };
    }

    /** @throws IllegalArgumentException where {@code line} is no command */
    static Command parse(String line) {
        String[] words = line.split(" ");
        return switch (words[0]) {
            case "prepare" -> new Prepare(new Placement(EngineName.valueOf(words[1]), Device.valueOf(words[2]),
                    Integer.parseInt(words[3])), decoded(words[4]));
            case "start" -> new Start(decoded(words[1]));
            case "resume" -> new Resume(decoded(words[1]));
            case "pause" -> new Pause();
            case "continue" -> new Proceed();
            case "stop" -> new Stop();
            case String other -> throw new IllegalArgumentException("\"" + other + "\" is no command");
        };
    }

    private static String encoded(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    private static Path decoded(String word) {
        return Path.of(URLDecoder.decode(word, StandardCharsets.UTF_8));
    }
}
