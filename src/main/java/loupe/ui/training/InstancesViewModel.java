package loupe.ui.training;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import loupe.storage.RunOutcome;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/**
 * Speed and accuracy against the number of instances, as they were measured in the learner's own finished runs of the form's network and data.
 * Only runs that several instances could have done are compared: with MXNet on the CPU. On the screen's thread.
 */
public final class InstancesViewModel {

    private final ObservableValue<InstancesState> state;

    InstancesViewModel(FormViewModel form, RunsViewModel runs) {
        state = Bindings.createObjectBinding(() -> stateOf(form.reading().get(), runs.all().get()), form.reading(), runs.all());
    }

    /** What was measured, fewest instances first, newest first among equals. */
    ObservableValue<InstancesState> state() {
        return state;
    }

    private static InstancesState stateOf(FormReading reading, List<RunSummary> runs) {
        if (!(reading.data() instanceof DataState.Ready ready)) {
            return new InstancesState(Texts.of("training.instances.data"), List.of());
        }
        List<MeasuredRun> rows = runs.stream().filter(run -> isCompared(run, reading, ready)).flatMap(run -> MeasuredRun.of(run, ready.training()).stream())
                .sorted(Comparator.comparingInt(MeasuredRun::instances)).toList();
        return new InstancesState(sentence(reading, rows), rows);
    }

    private static boolean isCompared(RunSummary run, FormReading reading, DataState.Ready ready) {
        TrainingJob job = run.job();
        return run.came() == RunOutcome.FINISHED && job.where().engine() == EngineName.MXNET && job.where().device() == Device.CPU
                && job.network().equals(reading.form().spec()) && job.data().sha256().equals(ready.ref().sha256());
    }

    private static String sentence(FormReading reading, List<MeasuredRun> rows) {
        if (rows.isEmpty()) {
            return Texts.of("training.instances.none", reading.title());
        }
        Optional<MeasuredRun> one = rows.stream().filter(row -> row.instances() == 1).findFirst();
        Optional<MeasuredRun> more = rows.stream().filter(row -> row.instances() > 1).findFirst();
        if (one.isEmpty() || more.isEmpty()) {
            return Texts.of("training.instances.one", reading.title());
        }
        double factor = more.get().perSecond() / one.get().perSecond();
        return Texts.of(factor < 1 ? "training.instances.slower" : "training.instances.faster", more.get().instances(),
                Words.figures(more.get().perSecond()), Words.figures(one.get().perSecond()), String.format(Locale.ROOT, "%.2f", factor));
    }
}
