package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import loupe.storage.EventLines;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Trial;
import software.amazon.awssdk.services.sagemaker.model.DescribeHyperParameterTuningJobResponse;

/** Looks at one tuning in the cloud again and again: its trainings are trials like those of a tuning on this machine. Not for several threads. */
public final class TuningWatch {

    private static final int READS_AFTER_END = 3;
    /** What the image that starts a script says after a script that failed. */
    private static final Pattern TOOLKIT = Pattern.compile("sagemaker-training-toolkit|sagemaker_training|ExecuteUserScriptError|^ExitCode |^ErrorMessage |^Command \"");

    private final Tunings tunings;
    private final AwsClients clients;
    private final String name;
    private final Silence silence;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private boolean logsRefused;

    /** @param silence in which AWS does not show it yet */
    TuningWatch(Tunings tunings, AwsClients clients, String name, Silence silence) {
        this.tunings = tunings;
        this.clients = clients;
        this.name = name;
        this.silence = silence;
    }

    /** The tuning as it stands. @param trials as the space has them @param names of the trainings, in the trials' order */
    public record Sight(Tunings.State state, Searched searched, List<Trial> trials, List<String> names) {

        public Sight {
            trials = List.copyOf(trials);
            names = List.copyOf(names);
        }
    }

    /** What a training says: of the objective, epoch by epoch, and last of all. */
    private static final class Course {

        private final LogReader log;
        private final List<Double> figures = new ArrayList<>();
        private String last = "";
        private int readsAfterEnd;

        private Course(LogReader log) {
            this.log = log;
        }

        /** The last lines of a training that is over may come late; after a few reads there are no more. */
        private void read(Objective objective, boolean over) {
            String metric = objective == Objective.VALIDATION_LOSS ? MetricLines.VALIDATION_LOSS : MetricLines.VALIDATION_ACCURACY;
            readsAfterEnd += over ? 1 : 0;
            if (readsAfterEnd <= READS_AFTER_END) {
                log.read((host, line) -> {
                    Optional.ofNullable(MetricLines.NETWORK.in(line).get(metric)).ifPresent(figures::add);
                    last = line.isBlank() || EventLines.isOne(line) || TOOLKIT.matcher(line).find() ? last : line.strip();
                });
            }
        }
    }

    /** How it stands now; empty where AWS does not show it yet. @throws AwsFault where it is still not there after a while, or AWS cannot be heard */
    public Optional<Sight> look() {
        Optional<DescribeHyperParameterTuningJobResponse> tuning = tunings.described(name);
        if (tuning.isEmpty()) {
            silence.begins(silence.missing());
        } else {
            silence.over();
        }
        return tuning.map(this::seen);
    }

    private Sight seen(DescribeHyperParameterTuningJobResponse tuning) {
        Searched searched = Searched.of(tuning);
        Map<String, Tunings.Trial> told = new LinkedHashMap<>();
        tunings.trials(name).stream().filter(training -> searched.assignment(training.settings()).isPresent()).forEach(training -> told.put(training.name(), training));
        told.keySet().stream().filter(training -> !names.contains(training)).forEach(names::add);
        List<Trial> trials = new ArrayList<>();
        for (String training : names) {
            Optional.ofNullable(told.get(training)).ifPresent(there -> trials.add(trial(trials.size() + 1, there, searched)));
        }
        return new Sight(Tunings.state(tuning), searched, trials, names.stream().filter(told::containsKey).toList());
    }

    private Trial trial(int number, Tunings.Trial training, Searched searched) {
        Proposal proposal = new Proposal(searched.assignment(training.settings()).orElseThrow(), 1);
        if (training.over() && training.figure().isPresent()) {
            return new Trial(number, proposal, List.of(training.figure().get()), state(training, ""));
        }
        Course course = course(training, searched.objective());
        return new Trial(number, proposal, course.figures, state(training, course.last));
    }

    /** Who may not read the lines knows the results only. */
    private Course course(Tunings.Trial training, Objective objective) {
        Course course = courses.computeIfAbsent(training.name(), unknown -> new Course(new LogReader(clients, training.name())));
        try {
            if (!logsRefused) {
                course.read(objective, training.over());
            }
        } catch (AwsFault fault) {
            logsRefused = !fault.mayPass();
        }
        return course;
    }

    private static Trial.State state(Tunings.Trial training, String last) {
        double seconds = training.seconds().orElse(Double.NaN);
        return switch (training.status()) {
            case "Completed" -> new Trial.Finished(seconds);
            case "Stopped" -> new Trial.EndedEarly(seconds);
            case "Failed", "DeleteFailed" -> new Trial.Failed(why(training.failure(), last));
            default -> new Trial.Running();
        };
    }

    /** AWS's reason, with what the training said last of all where that is not in it. */
    private static String why(Optional<String> failure, String last) {
        String reason = failure.orElse("AWS does not say why.");
        return last.isEmpty() || reason.contains(last) ? reason : reason + " Its last line: " + last;
    }
}
