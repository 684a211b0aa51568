package loupe.training.tuning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.training.TrainingJob;

/** What every parameter of a space is set to, in the space's order. */
public record Assignment(List<Setting> settings) {

    /** One parameter and its value. */
    public record Setting(String name, Value value) {}

    public Assignment {
        settings = List.copyOf(settings);
    }

    /** What {@code name} is set to. */
    public Optional<Value> of(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst().map(Setting::value);
    }

    /**
     * {@code base} with everything set.
     *
     * @throws IllegalArgumentException with a sentence where that gives no training
     */
    public TrainingJob applyTo(TrainingJob base) {
        TrainingJob job = base;
        for (Setting setting : Knobs.inOrder(settings)) {
            job = Knobs.named(setting.name(), base).set(job, setting.value());
        }
        Optional<String> fault = job.settings().fault().or(job.augmentation()::fault).or(job.network()::fault);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
        return job;
    }

    /** {@code lr=0.1, units=64}. */
    public String text() {
        return settings.stream().map(setting -> setting.name() + "=" + setting.value().text()).collect(Collectors.joining(", "));
    }
}
