package loupe.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.Policy;
import loupe.data.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what has to be allowed in an account; changes nothing there. */
@Command(name = "policy", sortOptions = false)
final class SageMakerPolicyCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "role|role-trust|learner", converter = PolicyWord.class)
    private Policy policy = Policy.ROLE;

    @Option(names = "--account", paramLabel = "NUMBER")
    private Optional<String> number = Optional.empty();

    @Option(names = "--bucket", paramLabel = "NAME")
    private Optional<String> bucket = Optional.empty();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerPolicyCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        if (number.filter(text -> !text.matches("[0-9]{12}")).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--account: an account has 12 digits, and \"" + number.get() + "\" has not.");
        }
        try (Cloud cloud = account.open(services, console)) {
            Account who = number.isPresent() ? new Account(number.get(), "", cloud.region()) : cloud.account();
            console.print(policy.text(who, bucket.orElse(who.bucket())));
            return ExitCode.DONE;
        }
    }
}
