package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.network.MemoryEstimate;
import loupe.network.MemoryRoom;
import loupe.network.Transplant;
import loupe.training.Device;
import loupe.training.Hyperparameters;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Site;
import loupe.training.TrainingJob;
import loupe.ui.common.TextPart;
import loupe.ui.common.Texts;

/**
 * What a form means: its faults, its sentence and, where nothing is wrong, its job.
 *
 * @param memory that a training may take here
 */
record FormReading(TrainingForm form, DataState data, PlacementRule rule, StartState start, MemoryRoom memory) {

    /** As many as the labs' sets have: the course of the rate hardly depends on it while the data is not there. */
    private static final int USUAL_PICTURES = 60_000;

    /** What is wrong with the number in that field; empty where nothing is. */
    Optional<String> fault(Setting setting) {
        Optional<String> fault = FormNumbers.fault(form, setting);
        if (setting == Setting.BATCH && fault.isEmpty() && data instanceof DataState.Ready ready) {
            int batch = Integer.parseInt(form.text(setting).strip());
            return batch <= ready.training() ? fault.or(() -> togetherFault(batch, ready.training()))
                    : Optional.of(Texts.of("training.fault.batch", batch, ready.training()));
        }
        return fault;
    }

    private Optional<String> togetherFault(int batch, int pictures) {
        int instances = site().count();
        return (long) batch * instances <= pictures ? Optional.empty() : Optional.of(Texts.of("training.fault.batch.together", instances, batch, pictures));
    }

    /** On whose machines it trains. */
    Site site() {
        return form.place().site();
    }

    /** What is wrong with that; empty where nothing is. */
    Optional<String> siteFault() {
        return place().siteFault();
    }

    /** What several instances make of the batch; empty text where one trains alone. */
    String together() {
        int instances = site().count();
        if (instances == 1 || fault(Setting.BATCH).isPresent() || siteFault().isPresent()) {
            return "";
        }
        int batch = Integer.parseInt(form.text(Setting.BATCH).strip());
        return Texts.of("training.together", instances, Words.count(batch), Words.count((long) instances * batch));
    }

    /** What is wrong with the network itself, or that it and the batch want more memory than is there; empty where nothing is. */
    Optional<String> networkFault() {
        return form.spec().fault().or(this::memoryFault);
    }

    private Optional<String> memoryFault() {
        if (FormNumbers.fault(form, Setting.BATCH).isPresent() || placement().device() != Device.CPU || site() instanceof Site.SageMaker) {
            return Optional.empty();
        }
        return MemoryEstimate.of(form.spec(), Integer.parseInt(form.text(Setting.BATCH).strip())).fault(memory);
    }

    /** What is wrong with the trained network that lends its weights; empty where nothing is. */
    Optional<String> startFault() {
        return start instanceof StartState.Missing missing ? Optional.of(missing.sentence()) : Optional.empty();
    }

    /** The layers that take over weights and those that are new, where a trained network lends them and nothing is wrong. */
    Optional<Transplant> transplant() {
        if (!(start instanceof StartState.Ready ready) || FormNumbers.fault(form, Setting.SEED).isPresent() || form.spec().fault().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Transplant.of(ready.model().network(), ready.model().parameters(), form.spec(), FormNumbers.seed(form)));
    }

    Optional<String> engineFault() {
        return place().engineFault();
    }

    Optional<String> deviceFault() {
        return place().deviceFault();
    }

    /** The learning rate over the run, where the numbers that make it are right. */
    Optional<RateCurve> rates() {
        if (Stream.of(Setting.EPOCHS, Setting.BATCH, Setting.LEARNING_RATE).anyMatch(setting -> fault(setting).isPresent())) {
            return Optional.empty();
        }
        int pictures = data instanceof DataState.Ready ready ? ready.training() : USUAL_PICTURES;
        Hyperparameters rates = FormNumbers.rates(form);
        return Optional.of(new RateCurve(rates, Math.max(1, pictures / rates.batch())));
    }

    /** Whether no field is wrong; the data and the trained network aside. */
    boolean isWhole() {
        return Stream.of(Setting.values()).allMatch(setting -> fault(setting).isEmpty())
                && engineFault().isEmpty() && deviceFault().isEmpty() && siteFault().isEmpty() && networkFault().isEmpty();
    }

    Placement placement() {
        return place().placement();
    }

    /** What Automatic chose, and why; empty text where nothing is automatic. */
    String automatic() {
        return place().automatic();
    }

    /** The threads that were chosen, where the number is right; empty for automatic. */
    OptionalInt chosenThreads() {
        boolean automatic = FormNumbers.fault(form, Setting.THREADS).isPresent() || FormNumbers.threads(form) == 0;
        return automatic ? OptionalInt.empty() : OptionalInt.of(FormNumbers.threads(form));
    }

    /** The job, where nothing is wrong and the data is there. */
    Optional<TrainingJob> job() {
        if (!isWhole() || !(data instanceof DataState.Ready ready)) {
            return Optional.empty();
        }
        TrainingJob fresh = new TrainingJob(form.spec(), ready.ref(), FormNumbers.settings(form), FormNumbers.seed(form), placement())
                .with(FormNumbers.augmentation(form));
        return switch (start) {
            case StartState.Fresh _ -> Optional.of(fresh);
            case StartState.Ready lent -> Optional.of(fresh.from(lent.start()));
            case StartState.Reading _, StartState.Missing _ -> Optional.empty();
        };
    }

    /** The whole form as one sentence. */
    String sentence() {
        return sentenceParts().stream().map(TextPart::text).collect(Collectors.joining());
    }

    /**
     * The sentence in pieces. Its arguments are, in this order: network, data, epochs, optimiser, learning rate, engine,
     * device, threads, where pictures are changed, how, and on whose machines.
     */
    List<TextPart> sentenceParts() {
        Placement where = placement();
        String device = Texts.of(where.device() == Device.GPU ? "training.sentence.gpu" : "training.sentence.cpu");
        String threads = threads(where);
        String epochs = shown(Setting.EPOCHS);
        String augmentation = fault(Setting.AUGMENT).isPresent() ? "…" : FormNumbers.text(FormNumbers.augmentation(form));
        String key = epochs.equals("1") ? "training.sentence.epoch" : "training.sentence";
        return Texts.parts(augmentation.isEmpty() ? key : key + ".augmented",
                FormNetwork.title(form.spec()), DataNames.title(form.data()), epochs, Words.of(form.optimizer()),
                shown(Setting.LEARNING_RATE), where.engine().title(), device, threads, augmentation, Words.of(site()));
    }

    private String threads(Placement where) {
        if (site() instanceof Site.SageMaker && chosenThreads().isEmpty()) {
            return Texts.of("training.sentence.threads.there");
        }
        return where.threads() == 1 ? Texts.of("training.sentence.thread") : Texts.of("training.sentence.threads", where.threads());
    }

    /** Network and data, for example {@code CNN on Digits}. */
    String title() {
        return Texts.of("training.on", FormNetwork.title(form.spec()), DataNames.title(form.data()));
    }

    private String shown(Setting setting) {
        String text = form.text(setting).strip();
        return text.isEmpty() ? "…" : text;
    }

    private PlaceReading place() {
        return new PlaceReading(form.spec(), form.place(), chosenThreads().orElse(0), rule);
    }
}
