package loupe.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.Augmentation;
import loupe.data.DataCatalog;
import loupe.network.NetworkSpec;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.ui.common.Delay;
import loupe.ui.common.History;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.WindowMemory;

/** What will be trained, as the learner edits it. On the screen's thread. */
public final class FormViewModel {

    private final TrainingWork work;
    private final WindowMemory memory;
    private final History<TrainingForm> history;
    private final DataShelf shelf;
    private final StartShelf starts;
    private final Preparation preparation;
    private final ReadOnlyObjectWrapper<FormReading> reading = new ReadOnlyObjectWrapper<>();

    FormViewModel(TrainingWork work, WindowMemory memory, Threads threads, Delay delay) {
        this.work = work;
        this.memory = memory;
        TrainingForm first = FormStates.form(memory.state().form());
        history = new History<>(first, this::show);
        shelf = new DataShelf(work.sets(), threads, this::refresh);
        starts = new StartShelf(work.models(), () -> memory.state().desk(), threads, this::refresh);
        preparation = new Preparation(work.backend(), delay, threads.screen());
        show(first);
        starts.lookAgain();
    }

    /** The form and what it means. */
    ReadOnlyObjectProperty<FormReading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** The data sets to choose from: the known ones, and a folder that the learner chose. */
    List<DataCatalog.Entry> sets() {
        return shelf.entries(form().data());
    }

    /** The weights to start from: fresh ones, and the trained networks that were found. */
    List<StartOffer> starts() {
        return starts.offers(form().start());
    }

    UndoSteps undo() {
        return history;
    }

    void choose(NetworkSpec network) {
        settle();
        history.step(Texts.of("training.step.network"), form().on(FormNetwork.text(network), form().data()));
    }

    /** Takes {@code network} and, in the same step, the trained network at {@code start} whose weights it takes over; fresh ones where empty. */
    void take(NetworkSpec network, Optional<String> start) {
        settle();
        history.step(Texts.of("training.step.network"), form().on(FormNetwork.text(network), form().data()).from(start.orElse("")));
    }

    /** Chooses the trained network whose weights are taken over; fresh weights where {@code address} is empty text. */
    void chooseStart(String address) {
        settle();
        history.step(Texts.of("training.step.start"), form().from(address));
    }

    /** Chooses a data set by its name, or a folder that holds one. */
    void chooseData(String nameOrFolder) {
        settle();
        history.step(Texts.of("training.step.data"), form().on(form().network(), nameOrFolder));
    }

    /** Chooses the folder that holds the four files of a set. */
    void chooseFolder(Path folder) {
        shelf.forget(folder.toString());
        chooseData(folder.toString());
    }

    /** Chooses how the training pictures are changed. */
    void choose(Augmentation augmentation) {
        settle();
        history.step(Texts.of("training.augment"), form().with(Setting.AUGMENT, FormNumbers.text(augmentation)));
    }

    void choose(Optimizer optimizer) {
        settle();
        history.step(Texts.of("training.optimizer"), form().with(optimizer));
    }

    void choose(Schedule schedule) {
        settle();
        history.step(Texts.of("training.schedule"), form().with(schedule));
    }

    void choose(TrainingForm.Place place) {
        settle();
        history.step(Texts.of("training.step.place"), form().with(place));
    }

    /** Takes what is being typed; it becomes a step that can be undone when it {@linkplain #settle() is settled}. */
    void type(Setting setting, String text) {
        show(form().with(setting, text));
    }

    /** Makes one step of what was typed since the last one. */
    void settle() {
        history.step(Texts.of("training.step.number"), form());
    }

    /** Puts back what is used where the learner chooses nothing. */
    void useRecipe() {
        settle();
        history.step(Texts.of("training.recipe"), FormNumbers.withRecipe(form()));
    }

    /** Looks again at the data and at what the machine offers. */
    void refresh() {
        show(form());
    }

    /** Looks for sets that were missing once more, and gets ready anew: what was ready may have waited too long. */
    void lookAgain() {
        shelf.forgetMissing();
        starts.lookAgain();
        refresh();
        prepareAgain();
    }

    /** Looks for trained networks again, for example when a run has ended; the chosen one is read again. */
    void lookForStarts() {
        starts.lookAgain();
        refresh();
    }

    /** Gets ready for the form once more, when a run has used up what was ready. */
    void prepareAgain() {
        preparation.again();
    }

    private TrainingForm form() {
        return reading.get().form();
    }

    private void show(TrainingForm form) {
        FormReading next = new FormReading(form, shelf.state(form.data()), work.placement().get(), starts.state(form.start()),
                work.memory().get());
        reading.set(next);
        preparation.want(next.job().map(job -> new Preparation.Wanted(job.data(), job.where())));
        if (next.isWhole()) {
            memory.keepForm(FormStates.state(form));
        }
    }
}
