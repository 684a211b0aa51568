package loupe.training.tuning;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingJob;

/** The settings of a training, named as on the command line. */
enum SettingKnob implements Knob {
    EPOCHS, BATCH, LR, MOMENTUM, WEIGHT_DECAY, OPTIMIZER, SCHEDULE;

    /** Its name in a space. */
    String word() {
        return word(this);
    }

    @Override
    public TrainingJob set(TrainingJob job, Value value) {
        Hyperparameters s = job.settings();
        return job.with(new Hyperparameters(
                this == EPOCHS ? value.number() : s.epochs(),
                this == BATCH ? value.whole() : s.batch(),
                this == LR ? value.number() : s.learningRate(),
                this == MOMENTUM ? value.number() : s.momentum(),
                this == WEIGHT_DECAY ? value.number() : s.weightDecay(),
                this == OPTIMIZER ? one(Optimizer.values(), value) : s.optimizer(),
                this == SCHEDULE ? one(Schedule.values(), value) : s.schedule()));
    }

    private static <E extends Enum<E>> E one(E[] all, Value value) {
        return Arrays.stream(all).filter(each -> word(each).equals(value.text())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it must be one of "
                        + Arrays.stream(all).map(SettingKnob::word).collect(Collectors.joining(", ")) + ", not \"" + value.text() + "\""));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
