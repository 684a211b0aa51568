package loupe.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loupe.cloud.aws.Account;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudInventory;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends everything of the person's in the cloud that costs. Files in buckets stay. */
@Command(name = "cleanup", sortOptions = false)
final class SageMakerCleanupCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--json", descriptionKey = "cloud-json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    SageMakerCleanupCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws BadInputException, IOException {
        try (Cloud cloud = account.open(services, console)) {
            Account who = cloud.account();
            console.say("Account " + who.number() + " in " + who.region() + ", asked as " + who.arn() + ".");
            CloudInventory all = CloudInventory.of(cloud, who, services.cloud().ledger(), console::say);
            List<Step> steps = steps(cloud, all);
            if (!yes || dryRun) {
                return show(steps);
            }
            return end(steps, who);
        }
    }

    /** Something to be done. @param endpoint whether the ledger need not know it any more */
    private record Step(String what, String name, boolean endpoint, Runnable act) {}

    private static List<Step> steps(Cloud cloud, CloudInventory all) {
        List<Step> steps = new ArrayList<>();
        all.endpoints().forEach(endpoint -> steps.add(new Step("delete the endpoint", endpoint.name(), true, () -> cloud.hosting().delete(endpoint.name()))));
        all.warm().forEach(job -> steps.add(new Step("give up the machines that wait after", job.name(), false, () -> cloud.trainings().coolDown(job.name()))));
        all.runningTunings().forEach(job -> steps.add(new Step("stop the tuning", job.name(), false, () -> cloud.tunings().stop(job.name()))));
        all.running().forEach(job -> steps.add(new Step("stop the training", job.name(), false, () -> cloud.trainings().stop(job.name()))));
        return steps;
    }

    private int show(List<Step> steps) {
        print(steps, List.of());
        console.say(steps.isEmpty() ? "There is nothing to end." : dryRun ? "Nothing was done, because of --dry-run." : "Nothing was done. --yes does it.");
        return yes ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }

    private int end(List<Step> steps, Account who) throws BadInputException, IOException {
        List<String> failed = new ArrayList<>();
        List<Step> done = new ArrayList<>();
        for (Step step : steps) {
            try {
                step.act().run();
                done.add(step);
                forget(step, who);
            } catch (AwsFault fault) {
                failed.add(fault.getMessage());
                console.say(fault.getMessage());
            }
        }
        print(done, failed);
        console.say(failed.isEmpty() ? "Nothing of Loupe's costs any more in " + who.region() + ", but for what lies in buckets." : "Not all of it could be ended. Try again, or use the AWS console.");
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void forget(Step step, Account who) throws BadInputException, IOException {
        if (step.endpoint()) {
            CloudLedger.Place place = new CloudLedger.Place(who.number(), who.region());
            services.cloud().ledger().remove(entry -> entry.kind() == CloudLedger.Kind.ENDPOINT && entry.name().equals(step.name()) && entry.place().equals(place));
        }
    }

    private void print(List<Step> steps, List<String> failed) {
        if (json) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("dryRun", !yes || dryRun);
            map.put("steps", steps.stream().map(step -> Map.of("action", step.what(), "name", step.name())).toList());
            map.put("failed", failed);
            console.print(JsonText.line(map));
        } else {
            steps.forEach(step -> console.print(step.what() + " " + step.name()));
        }
    }
}
