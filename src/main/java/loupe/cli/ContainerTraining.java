package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import loupe.data.BadInputException;
import loupe.recommend.ContentTower;
import loupe.storage.BegunWith;
import loupe.storage.CheckpointChoice;
import loupe.storage.EventLines;
import loupe.storage.OptMl;
import loupe.storage.Recommenders;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.Temporary;
import loupe.training.TrainingLines;

/**
 * {@code train} as a training container of Amazon SageMaker: settings and data from its folder, the model into it. The run lies among the
 * checkpoints, so that a job that was interrupted goes on where it was. Of several containers each does its share, and the first keeps the run.
 */
final class ContainerTraining {

    private final OptMl folder;
    private final Services services;
    private final Console console;
    private final BiFunction<Services, Console, Command> commands;
    private boolean events;

    /** Runs a command, given its words, and gives its exit code. */
    @FunctionalInterface
    interface Command {
        int run(List<String> words);
    }

    /** @param commands knows a command, given what it works with and where it speaks */
    ContainerTraining(OptMl folder, Services services, Console console, BiFunction<Services, Console, Command> commands) {
        this.folder = folder;
        this.services = services;
        this.console = console;
        this.commands = commands;
    }

    /** Trains; 0 where it is done or was asked to stop, after which the model is there. */
    int run() {
        Overheard heard = new Overheard(console.err());
        Console said = new Console(console.out(), heard);
        int code = trained(said);
        if (code != ExitCode.DONE) {
            String why = ContainerArguments.ofHyperparameters(heard.last(), recommender());
            if (!heard.endsWith(why)) {
                console.say(why);
            }
            try {
                folder.fail(why);
            } catch (IOException e) {
                console.say("Why the job failed cannot be written: " + e.getMessage());
            }
        }
        return code;
    }

    private boolean recommender() {
        try {
            return folder.hyperparameters().containsKey("recommender");
        } catch (BadInputException unreadable) {
            return false;
        }
    }

    private int trained(Console said) {
        try {
            OptMl.Hosts hosts = folder.hosts();
            ContainerArguments arguments = new ContainerArguments(folder, said::say);
            refuseOthers();
            Map<String, String> settings = arguments.settings();
            events = Optional.ofNullable(settings.remove(EventLines.SETTING)).filter("1"::equals).isPresent() && !settings.containsKey("recommender");
            return hosts.all().size() == 1 ? alone(arguments, settings, said) : together(hosts, arguments, settings, said);
        } catch (BadInputException fault) {
            said.say(fault.getMessage());
            return ExitCode.BAD_INPUT;
        } catch (IOException fault) {
            said.say("The job's result cannot be written: " + fault.getMessage());
            return ExitCode.FAILED;
        }
    }

    /** A run that was begun with other settings is not this job's, finished or not; the first container keeps it. */
    private void refuseOthers() throws BadInputException, IOException {
        Map<String, String> now = new TreeMap<>(folder.hyperparameters());
        now.put("instances", Integer.toString(folder.hosts().all().size()));
        Optional<String> change = BegunWith.in(folder).filter(before -> isThere()).flatMap(before -> before.changedBy(now));
        if (change.isPresent()) {
            throw new BadInputException("The run in " + folder.run() + " was begun with other settings: " + change.get()
                    + ". Nothing was trained. Start the job as it was, or with checkpoints of its own.");
        }
        if (folder.hosts().rank() == 0 && !isThere()) {
            new BegunWith(now).keep(folder);
        }
    }

    private boolean isThere() {
        return isBegun() || services.recommenders().isIn(folder.run());
    }

    private int alone(ContainerArguments arguments, Map<String, String> settings, Console said) throws BadInputException, IOException {
        boolean fitted = settings.containsKey("recommender") && !isBegun() && services.recommenders().isIn(folder.run());
        return kept(fitted ? ExitCode.DONE : commands.apply(services, told(said, settings)).run(words(arguments, settings)), settings);
    }

    private List<String> words(ContainerArguments arguments, Map<String, String> settings) throws BadInputException {
        List<String> words = new ArrayList<>(isBegun() ? arguments.goingOn(settings, folder.run()) : arguments.training(settings, folder.run()));
        if (events) {
            words.add("--json");
        }
        return words;
    }

    /** Where the run is told: in readable lines, and as events too where somebody wants them. */
    private Console told(Console said, Map<String, String> settings) throws BadInputException {
        if (!events) {
            return said;
        }
        TrainingLines lines = new TrainingLines(Integer.parseInt(settings.getOrDefault(ContainerArguments.LOG_INTERVAL, "100")));
        if (isBegun()) {
            Resumption.of(RunFolder.open(folder.run())).earlier().forEach(lines::of);
        }
        return new Console(new BothForms(said.out(), lines), said.err());
    }

    private boolean isBegun() {
        return RunFolder.isRun(folder.run());
    }

    private int kept(int code, Map<String, String> settings) throws BadInputException, IOException {
        if (code != ExitCode.DONE && code != ExitCode.STOPPED) {
            return code;
        }
        if (!settings.containsKey("recommender")) {
            folder.keep(services.model(folder.run().toString(), CheckpointChoice.LAST));
        } else if (services.recommenders().isIn(folder.run())) {
            keepRecommender(services.recommenders(), folder.run().toString());
        }
        return ExitCode.DONE;
    }

    private void keepRecommender(Recommenders recommenders, String fitted) throws BadInputException, IOException {
        recommenders.save(folder.model(), recommenders.open(fitted));
        Optional<ContentTower> tower = recommenders.tower(fitted);
        if (tower.isPresent()) {
            recommenders.save(folder.model(), tower.get());
        }
    }

    private int together(OptMl.Hosts hosts, ContainerArguments arguments, Map<String, String> settings, Console said)
            throws BadInputException, IOException {
        SharedPlace place = new SharedPlace(hosts, settings);
        place.refuse(services.engines());
        settings.keySet().removeAll(SharedPlace.SETTINGS);
        Services shared = services.among(hosts, folder.hyperparameters().toString());
        return hosts.rank() == 0 ? asFirst(shared, arguments, settings, place, said) : asOther(shared, arguments, settings, place, said);
    }

    private int asFirst(Services shared, ContainerArguments arguments, Map<String, String> settings, SharedPlace place, Console said)
            throws BadInputException, IOException {
        List<String> words = new ArrayList<>(words(arguments, settings));
        if (!isBegun()) {
            words.addAll(place.words());
        }
        int code = commands.apply(shared, told(said, settings)).run(words);
        if (code == ExitCode.DONE || code == ExitCode.STOPPED) {
            said.say("All " + place.hosts().all().size() + " workers ended with these weights.");
        }
        return kept(code, settings);
    }

    /** Keeps nothing; its epochs are told by the first. What a failed one said of itself stays. */
    private int asOther(Services shared, ContainerArguments arguments, Map<String, String> settings, SharedPlace place, Console said)
            throws BadInputException, IOException {
        Path aside = Temporary.folder("loupe-worker");
        List<String> words = new ArrayList<>(arguments.training(settings, aside.resolve("run")));
        words.addAll(place.words());
        int code = commands.apply(shared, new Console(new WithoutEpochs(said.out()), said.err())).run(words);
        if (code != ExitCode.DONE && code != ExitCode.STOPPED) {
            return code;
        }
        Temporary.delete(aside);
        return ExitCode.DONE;
    }
}
