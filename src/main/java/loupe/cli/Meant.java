package loupe.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.network.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Which command or option was meant by one that is mistyped. */
final class Meant {

    /** A shorter name is near to every other. */
    private static final int SHORTEST = 3;

    private Meant() {}

    /** A sentence; empty where no word is unknown, or none of them is near to one that is known there. */
    static Optional<String> by(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        boolean told = fault instanceof UnmatchedArgumentException;
        List<String> known = known(command.getCommandSpec()).filter(name -> name.length() >= SHORTEST).toList();
        return command.getUnmatchedArguments().stream().map(word -> word.split("=", 2)[0]).flatMap(word -> NearestWord.of(word, known).stream()
                .map(name -> (told ? "" : "\"" + word + "\" says nothing there. ") + "Did you mean " + name + "?")).findFirst();
    }

    private static Stream<String> known(CommandSpec command) {
        return Stream.concat(command.subcommands().entrySet().stream().filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey), command.options().stream().filter(option -> !option.hidden()).flatMap(option -> Stream.of(option.names())));
    }
}
