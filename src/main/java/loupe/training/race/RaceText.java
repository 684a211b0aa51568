package loupe.training.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.training.TrainingJob;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Value;

/**
 * A race as a learner writes it, a lane a line, its title before a colon and what is other about it behind: {@code As it is:},
 * {@code Sigmoid: activation sigmoid}, {@code Adam 0.001: optimizer adam, lr 0.001}.
 */
public final class RaceText {

    private RaceText() {}

    /** @throws IllegalArgumentException saying which line is wrong, or why it is no race */
    public static Race parse(String text, TrainingJob base) {
        List<Lane> lanes = new ArrayList<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                lanes.add(lane(lines[i].strip(), i + 1));
            }
        }
        Race race = new Race(base, lanes);
        Optional<String> fault = race.fault();
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        return race;
    }

    private static Lane lane(String line, int number) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Line " + number + ": write a title, a colon and what is other, such as \"Sigmoid: activation sigmoid\".");
        }
        return new Lane(line.substring(0, colon).strip(), new Assignment(Arrays.stream(line.substring(colon + 1).split(","))
                .map(String::strip).filter(part -> !part.isEmpty()).map(part -> setting(part, number)).toList()));
    }

    private static Assignment.Setting setting(String part, int number) {
        String[] words = part.split("\\s+");
        if (words.length != 2) {
            throw new IllegalArgumentException("Line " + number + ": \"" + part + "\" is not a name and a value, such as \"lr 0.001\".");
        }
        return new Assignment.Setting(words[0], new Value.Word(words[1]));
    }
}
