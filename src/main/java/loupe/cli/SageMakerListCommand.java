package loupe.cli;

import java.util.concurrent.Callable;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudInventory;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is there in the cloud, whenever it was made. */
@Command(name = "list", sortOptions = false)
final class SageMakerListCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerListCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException {
        try (Cloud cloud = account.open(services, console)) {
            CloudInventory all = CloudInventory.of(cloud, cloud.account(), services.cloud().ledger(), console::say);
            if (json) {
                console.print(JsonText.line(all.asMap(cloud)));
            } else {
                all.lines().forEach(console::print);
                all.none().ifPresent(console::say);
            }
            if (!all.endpoints().isEmpty() || !all.warm().isEmpty()) {
                console.say("Endpoints on machines and machines that wait cost until they are deleted: \"loupe sagemaker cleanup --yes\".");
            }
            return ExitCode.DONE;
        }
    }
}
