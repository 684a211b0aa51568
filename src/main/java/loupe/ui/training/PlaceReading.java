package loupe.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.network.NetworkSpec;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.ui.common.Texts;

/** Where a form's job would run, and why. */
record PlaceReading(NetworkSpec network, TrainingForm.Place chosen, int chosenThreads, PlacementRule rule) {

    /** The engine, device and threads; what is automatic follows the rule. */
    Placement placement() {
        EngineName engine = engine();
        Device device = chosen.device().orElseGet(() -> rule.device(engine));
        return new Placement(engine, device, chosenThreads > 0 ? chosenThreads : rule.threads(network, engine, device));
    }

    /** What is wrong with the chosen engine; empty where nothing is. */
    Optional<String> engineFault() {
        return chosen.engine().filter(engine -> !rule.present().contains(engine))
                .map(engine -> Texts.of("training.fault.engine", engine.title()));
    }

    /** What is wrong with the chosen device; empty where nothing is. */
    Optional<String> deviceFault() {
        if (chosen.device().filter(device -> device == Device.GPU).isEmpty()) {
            return Optional.empty();
        }
        if (engine() != EngineName.PYTORCH) {
            return Optional.of(Texts.of("training.fault.gpu.engine"));
        }
        return gpuIsProven() ? Optional.empty() : Optional.of(Texts.of("training.fault.gpu"));
    }

    /** What Automatic chose, and why; empty text where nothing is automatic. */
    String automatic() {
        List<String> parts = new ArrayList<>();
        if (chosen.engine().isEmpty()) {
            parts.add(engineReason());
        }
        if (chosen.device().isEmpty()) {
            parts.add(deviceReason());
        }
        if (chosenThreads == 0) {
            parts.add(threadsReason());
        }
        return parts.isEmpty() ? "" : Texts.of("training.automatic", String.join("; ", parts));
    }

    private EngineName engine() {
        boolean onGpu = chosen.device().filter(device -> device == Device.GPU).isPresent() && gpuIsProven();
        return chosen.engine().orElseGet(() -> onGpu ? EngineName.PYTORCH : rule.engine(network));
    }

    private boolean gpuIsProven() {
        return rule.device(EngineName.PYTORCH) == Device.GPU;
    }

    private String engineReason() {
        EngineName engine = engine();
        if (rule.present().size() == 1) {
            return Texts.of("training.automatic.engine.only", engine.title());
        }
        if (engine != rule.engine(network)) {
            return Texts.of("training.automatic.engine.gpu", engine.title());
        }
        String key = network.hasConvolutions() ? "training.automatic.engine.convolutions" : "training.automatic.engine.plain";
        return Texts.of(key, engine.title());
    }

    private String deviceReason() {
        if (placement().device() == Device.GPU) {
            return Texts.of("training.automatic.gpu");
        }
        return Texts.of(engine() == EngineName.MXNET ? "training.automatic.cpu.mxnet" : "training.automatic.cpu");
    }

    private String threadsReason() {
        int threads = placement().threads();
        if (placement().device() == Device.GPU) {
            return Texts.of("training.automatic.thread.gpu");
        }
        return threads == 1 ? Texts.of("training.automatic.thread") : Texts.of("training.automatic.threads", threads);
    }
}
