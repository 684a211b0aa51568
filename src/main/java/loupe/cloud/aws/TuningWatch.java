package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Trial;
import software.amazon.awssdk.services.sagemaker.model.DescribeHyperParameterTuningJobResponse;

/** Looks at one tuning in the cloud again and again: its trainings are trials like those of a tuning on this machine. Not for several threads. */
public final class TuningWatch {

    private final Tunings tunings;
    private final AwsClients clients;
    private final String name;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private boolean logsRefused;

    TuningWatch(Tunings tunings, AwsClients clients, String name) {
        this.tunings = tunings;
        this.clients = clients;
        this.name = name;
    }

    /** The tuning as it stands. @param trials as the space has them @param names of the trainings, in the trials' order */
    public record Sight(Tunings.State state, Searched searched, List<Trial> trials, List<String> names) {

        public Sight {
            trials = List.copyOf(trials);
            names = List.copyOf(names);
        }
    }

    /** What a training says of the objective, epoch by epoch. */
    private record Course(LogReader log, List<Double> figures) {

        private void read(Objective objective) {
            String metric = objective == Objective.VALIDATION_LOSS ? MetricLines.VALIDATION_LOSS : MetricLines.VALIDATION_ACCURACY;
            log.read((host, line) -> Optional.ofNullable(MetricLines.NETWORK.in(line).get(metric)).ifPresent(figures::add));
        }
    }

    /** How it stands now. @throws AwsFault where it is not there, or AWS cannot be heard */
    public Sight look() {
        DescribeHyperParameterTuningJobResponse tuning = tunings.described(name).orElseThrow(() -> new AwsFault(AwsFault.Kind.NOT_THERE,
                "There is no tuning \"" + name + "\" in this account and region.", new IllegalStateException(name)));
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
        Assignment assignment = searched.assignment(training.settings()).orElseThrow();
        List<Double> course = training.over() && training.figure().isPresent() ? List.of(training.figure().get()) : course(training.name(), searched.objective());
        return new Trial(number, new Proposal(assignment, 1), course, state(training));
    }

    /** Who may not read the lines knows the results only. */
    private List<Double> course(String training, Objective objective) {
        Course course = courses.computeIfAbsent(training, unknown -> new Course(new LogReader(clients, training), new ArrayList<>()));
        try {
            if (!logsRefused) {
                course.read(objective);
            }
        } catch (AwsFault fault) {
            logsRefused = !fault.mayPass();
        }
        return course.figures();
    }

    private static Trial.State state(Tunings.Trial training) {
        double seconds = training.seconds().orElse(Double.NaN);
        return switch (training.status()) {
            case "Completed" -> new Trial.Finished(seconds);
            case "Stopped" -> new Trial.EndedEarly(seconds);
            case "Failed", "DeleteFailed" -> new Trial.Failed(training.failure().orElse("AWS does not say why."));
            default -> new Trial.Running();
        };
    }
}
