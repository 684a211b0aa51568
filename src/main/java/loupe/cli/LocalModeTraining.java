package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.JobState;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Upload;
import loupe.cloud.launch.CloudNames;
import loupe.cloud.launch.CloudWish;
import loupe.process.local.LocalEnd;
import loupe.process.local.LocalJob;
import loupe.process.local.LocalListener;
import loupe.process.local.LocalTraining;
import loupe.storage.JsonText;

/** The same job as in the cloud, in containers' folders and processes of this machine: nothing is asked of AWS. */
final class LocalModeTraining {

    private static final int LONGEST_NAME = 63;
    private static final String FIRST_HOST = "algo-1";

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    LocalModeTraining(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    int run(CloudWish wish, CloudOptions options) throws IOException, InterruptedException {
        String name = options.follow().name().orElseGet(() -> CloudNames.of(wish.title(), LONGEST_NAME, Clock.systemDefaultZone()));
        Optional<String> misnamed = CloudJob.nameFault(name);
        if (misnamed.isPresent()) {
            return refuse(misnamed.get(), ExitCode.WRONG_USAGE);
        }
        if (options.launch().isDry()) {
            return show(name, wish, options);
        }
        Path folder = services.cloud().job(name);
        if (Files.exists(folder.resolve(FIRST_HOST))) {
            return refuse("There is a job \"" + name + "\" already, in " + folder + ". Take another --name.", ExitCode.WRONG_USAGE);
        }
        return train(name, folder, wish, options);
    }

    private int refuse(String sentence, int code) {
        console.say(sentence);
        return code;
    }

    private int show(String name, CloudWish wish, CloudOptions options) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", true);
        map.put("name", name);
        map.put("instances", options.machines().instances());
        map.put("hyperparameters", wish.settings());
        if (options.follow().json()) {
            console.print(JsonText.line(map));
        } else {
            JsonText.pretty(map).lines().forEach(console::print);
        }
        return refuse("Nothing was started. Without --dry-run, local mode trains on this machine, and costs nothing.", options.launch().shown());
    }

    private int train(String name, Path folder, CloudWish wish, CloudOptions options) throws IOException, InterruptedException {
        Map<String, Path> channels = new LinkedHashMap<>();
        channels.put("training", linked(folder.resolve("channels/training"), wish.data().files()));
        channels.put("job", written(folder.resolve("channels/job"), wish.job()));
        console.say("Local mode: " + options.machines().instances() + (options.machines().instances() == 1 ? " container" : " containers") + " of this machine in "
                + folder + "; nothing is asked of AWS.");
        if (options.follow().detach()) {
            console.say("--detach does nothing here: local mode trains for as long as this command runs.");
        }
        Heard heard = new Heard(new CloudListener(console, options.follow().json()), wish.figures());
        LocalTraining training = services.cloud().localMode().start(
                LocalJob.ofThisProgram(name, options.machines().instances(), wish.settings(), channels), folder, heard);
        AtomicBoolean stop = new AtomicBoolean();
        signals.onStop(() -> {
            console.say("Stopping; what was learned is kept.");
            stop.set(true);
            training.stop();
        });
        return over(name, training.await(), heard, options.follow().out(services.cloud().model(name)), options.follow().json());
    }

    private static Path linked(Path folder, Map<String, Path> files) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path link = folder.resolve(file.getKey());
            Files.createDirectories(link.getParent());
            try {
                Files.createLink(link, file.getValue());
            } catch (UnsupportedOperationException | IOException notHere) {
                Files.copy(file.getValue(), link, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static Path written(Path folder, Map<String, Upload.Content> contents) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Upload.Content> content : contents.entrySet()) {
            Path file = folder.resolve(content.getKey());
            Files.createDirectories(file.getParent());
            switch (content.getValue()) {
                case Upload.OfFile(Path from) -> Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
                case Upload.OfText(String text) -> Files.writeString(file, text);
            }
        }
        return folder;
    }

    private int over(String name, LocalEnd end, Heard heard, Path out, boolean json) throws IOException {
        JobState state = switch (end) {
            case LocalEnd.Completed(Path model) -> state(name, "Completed", heard, kept(model, out), Optional.empty());
            case LocalEnd.Stopped(Path model) -> state(name, "Stopped", heard, kept(model, out), Optional.empty());
            case LocalEnd.Failed failed -> state(name, "Failed", heard, Optional.empty(), Optional.of(failed.reason()));
        };
        Map<String, Object> map = state.asMap();
        state.outcome().model().ifPresent(kept -> map.put("out", out.toString()));
        console.print(json ? JsonText.line(map) : (name + " " + state.status() + " " + CloudListener.figures(state.metrics())).strip());
        state.outcome().failure().ifPresent(reason -> console.say("The training " + name + " failed: " + reason));
        return state.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static JobState state(String name, String status, Heard heard, Optional<String> model, Optional<String> failure) {
        return new JobState(name, "local", status, status, heard.figures(), new JobState.Outcome(OptionalLong.of(0), model, failure));
    }

    private Optional<String> kept(Path model, Path out) throws IOException {
        if (!Files.isDirectory(model)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = out.resolve(model.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        console.say("The model is in " + out + ".");
        return Optional.of(out.toUri().toString());
    }

    /** Passes on lines and remembers the last figures. */
    private static final class Heard implements LocalListener {

        private final CloudListener listener;
        private final MetricLines patterns;
        private final Map<String, Double> figures = new LinkedHashMap<>();

        Heard(CloudListener listener, MetricLines patterns) {
            this.listener = listener;
            this.patterns = patterns;
        }

        @Override
        public synchronized void line(String host, String line) {
            listener.line(host, line);
            figures.putAll(patterns.in(line));
        }

        @Override
        public void ended(LocalEnd end) {}

        synchronized Map<String, Double> figures() {
            return Map.copyOf(figures);
        }
    }
}
