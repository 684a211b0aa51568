package loupe.ui.training;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.network.NetworkSpec;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Site;
import loupe.ui.common.Texts;

/** Where a form's job would run, and why. */
record PlaceReading(NetworkSpec network, TrainingForm.Place chosen, int chosenThreads, PlacementRule rule) {

    /** The engine, device and threads; what is automatic follows the rule. */
    Placement placement() {
        EngineName engine = engine();
        return new Placement(engine, device(engine), chosenThreads > 0 ? chosenThreads : threads(engine));
    }

    private EngineName engine() {
        boolean onGpu = chosen.device().filter(device -> device == Device.GPU).isPresent() && gpuIsProven();
        return chosen.engine().orElseGet(() -> onGpu ? EngineName.PYTORCH : usualEngine());
    }

    private EngineName usualEngine() {
        return switch (chosen.site()) {
            case Site.Here _ -> rule.engine(network);
            case Site.LocalMode local -> local.instances() > 1 ? EngineName.MXNET : rule.engine(network);
            case Site.SageMaker machines -> machines.gpu() ? EngineName.PYTORCH
                    : machines.instances() > 1 ? EngineName.MXNET : there(machines).engine(network);
        };
    }

    /** What is known of machines elsewhere, which bring both engines: nothing of their cores. */
    private static PlacementRule there(Site.SageMaker machines) {
        return new PlacementRule(EnumSet.allOf(EngineName.class), machines.gpu(), 1);
    }

    private Device device(EngineName engine) {
        return switch (chosen.site()) {
            case Site.Here _ -> chosen.device().orElseGet(() -> rule.device(engine));
            case Site.LocalMode _ -> Device.CPU;
            case Site.SageMaker machines -> machines.gpu() ? Device.GPU : Device.CPU;
        };
    }

    /** Instances on one machine divide its cores. */
    private int threads(EngineName engine) {
        return switch (chosen.site()) {
            case Site.Here _ -> rule.threads(network, engine, device(engine));
            case Site.LocalMode local -> Math.max(1, rule.threads(network, engine, Device.CPU) / local.instances());
            case Site.SageMaker machines -> there(machines).threads(network, engine, device(engine));
        };
    }

    /** What is wrong with the chosen engine; empty where nothing is. */
    Optional<String> engineFault() {
        Set<EngineName> present = chosen.site() instanceof Site.SageMaker ? EnumSet.allOf(EngineName.class) : rule.present();
        return chosen.engine().filter(engine -> !present.contains(engine)).map(engine -> Texts.of("training.fault.engine", engine.title()))
                .or(() -> chosen.engine().filter(engine -> engine != EngineName.MXNET && chosen.site().count() > 1)
                        .map(engine -> Texts.of("training.fault.together.engine")))
                .or(() -> chosen.engine().filter(engine -> engine != EngineName.PYTORCH && isOnGpuElsewhere())
                        .map(engine -> Texts.of("training.fault.gpu.machines")));
    }

    private boolean isOnGpuElsewhere() {
        return chosen.site() instanceof Site.SageMaker machines && machines.gpu();
    }

    /** What is wrong with the chosen device; empty where nothing is. */
    Optional<String> deviceFault() {
        if (chosen.device().isEmpty()) {
            return Optional.empty();
        }
        boolean gpu = chosen.device().get() == Device.GPU;
        return switch (chosen.site()) {
            case Site.Here _ -> gpu ? gpuFault() : Optional.empty();
            case Site.LocalMode _ -> gpu ? Optional.of(Texts.of("training.fault.gpu.local")) : Optional.empty();
            case Site.SageMaker machines -> gpu == machines.gpu() ? Optional.empty()
                    : Optional.of(Texts.of(gpu ? "training.fault.gpu.none" : "training.fault.gpu.there", machines.type()));
        };
    }

    private Optional<String> gpuFault() {
        if (engine() != EngineName.PYTORCH) {
            return Optional.of(Texts.of("training.fault.gpu.engine"));
        }
        return gpuIsProven() ? Optional.empty() : Optional.of(Texts.of("training.fault.gpu"));
    }

    /** What is wrong with where it trains; empty where nothing is. */
    Optional<String> siteFault() {
        return switch (chosen.site()) {
            case Site.Here _ -> Optional.empty();
            case Site.LocalMode local -> local.instances() > 1 && !rule.present().contains(EngineName.MXNET)
                    ? Optional.of(Texts.of("training.fault.together.here", local.instances())) : Optional.empty();
            case Site.SageMaker machines -> machines.gpu() && machines.instances() > 1
                    ? Optional.of(Texts.of("training.fault.together.gpu")) : Machines.fault(machines.type());
        };
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

    private boolean gpuIsProven() {
        return rule.device(EngineName.PYTORCH) == Device.GPU;
    }

    private String engineReason() {
        EngineName engine = engine();
        if (chosen.site().count() > 1) {
            return Texts.of("training.automatic.engine.together", engine.title());
        }
        if (isOnGpuElsewhere()) {
            return Texts.of("training.automatic.engine.gpu", engine.title());
        }
        if (rule.present().size() == 1 && !(chosen.site() instanceof Site.SageMaker)) {
            return Texts.of("training.automatic.engine.only", engine.title());
        }
        if (engine != usualEngine()) {
            return Texts.of("training.automatic.engine.gpu", engine.title());
        }
        String key = network.hasConvolutions() ? "training.automatic.engine.convolutions" : "training.automatic.engine.plain";
        return Texts.of(key, engine.title());
    }

    private String deviceReason() {
        Device device = placement().device();
        return switch (chosen.site()) {
            case Site.Here _ -> device == Device.GPU ? Texts.of("training.automatic.gpu")
                    : Texts.of(engine() == EngineName.MXNET ? "training.automatic.cpu.mxnet" : "training.automatic.cpu");
            case Site.LocalMode _ -> Texts.of("training.automatic.cpu.local");
            case Site.SageMaker machines -> Texts.of(machines.gpu() ? "training.automatic.gpu.there" : "training.automatic.cpu.there", machines.type());
        };
    }

    private String threadsReason() {
        int threads = placement().threads();
        boolean alone = threads == 1;
        return switch (chosen.site()) {
            case Site.Here _ when placement().device() == Device.GPU -> Texts.of("training.automatic.thread.gpu");
            case Site.LocalMode local when local.instances() > 1 -> Texts.of("training.automatic.threads.shared", threads);
            case Site.Here _, Site.LocalMode _ -> alone ? Texts.of("training.automatic.thread") : Texts.of("training.automatic.threads", threads);
            case Site.SageMaker _ -> Texts.of("training.automatic.threads.there");
        };
    }
}
