package loupe.cli;

import picocli.CommandLine.Option;

/** {@code --help}, for every command. */
final class HelpOption {

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean asked;
}
