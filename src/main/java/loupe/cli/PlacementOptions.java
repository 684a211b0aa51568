package loupe.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.process.GpuOffer;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import picocli.CommandLine.Option;

/** Where a training happens, on the command line: engine, device and threads. */
final class PlacementOptions {

    @Option(names = "--engine", paramLabel = "auto|mxnet|pytorch")
    private EngineChoice engine = EngineChoice.AUTO;

    @Option(names = "--device", paramLabel = "auto|cpu|gpu")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(names = "--threads", paramLabel = "N")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--libtorch", paramLabel = "DIR")
    private Optional<Path> libtorch = Optional.empty();

    private enum EngineChoice { AUTO, MXNET, PYTORCH }

    private enum DeviceChoice { AUTO, CPU, GPU }

    /**
     * Where a training goes.
     *
     * @param libtorch what a training on the GPU needs; empty on the CPU
     * @param note     why the GPU is not used, as a sentence; empty where there is nothing to say
     */
    record Choice(Placement where, Optional<Path> libtorch, String note) {}

    /** What is wrong with the options by themselves. */
    Optional<String> fault() {
        return threads.filter(n -> n < 1 || n > 1024).map(n -> "Threads must be from 1 to 1024, not " + n + ".");
    }

    /** The place for {@code network}; tries the GPU where that is asked for. */
    Choice choose(NetworkSpec network, Services services) throws BadInputException {
        Set<EngineName> present = presentEngines(services);
        PlacementRule onCpu = rule(present, false);
        EngineName usual = engine == EngineChoice.AUTO ? onCpu.engine(network) : EngineName.valueOf(engine.name());
        EngineName forGpu = engine == EngineChoice.AUTO && device == DeviceChoice.GPU ? EngineName.PYTORCH : usual;
        return switch (gpu(forGpu, present, services)) {
            case GpuOffer.Ready ready -> new Choice(where(network, forGpu, rule(present, true)),
                    Optional.of(ready.libraries()), "");
            case GpuOffer.No no -> new Choice(where(network, usual, onCpu), Optional.empty(), no.sentence());
        };
    }

    /** The place for {@code network} on {@code machines}, which bring both engines. */
    Choice elsewhere(NetworkSpec network, Elsewhere machines) throws BadInputException {
        if (machines.gpu() && engine == EngineChoice.MXNET) {
            throw new BadInputException("--engine: MXNet computes on the CPU only, and these machines have GPUs. Take --engine pytorch.");
        }
        if (machines.count() > 1 && engine == EngineChoice.PYTORCH) {
            throw new BadInputException("--engine: several machines train together with MXNet. Take --engine mxnet, or one machine.");
        }
        if (device == DeviceChoice.GPU && !machines.gpu()) {
            throw new BadInputException("--device: these machines have no GPU. Take for example ml.g4dn.xlarge.");
        }
        EngineName usual = rule(EnumSet.allOf(EngineName.class), false).engine(network);
        EngineName chosen = machines.gpu() ? EngineName.PYTORCH : machines.count() > 1 ? EngineName.MXNET
                : engine == EngineChoice.AUTO ? usual : EngineName.valueOf(engine.name());
        return new Choice(new Placement(chosen, machines.gpu() ? Device.GPU : Device.CPU, threads.orElse(1)), Optional.empty(), "");
    }

    /** What is said to {@code machines}; what is left to them is not. */
    Map<String, String> told(Elsewhere machines) {
        Map<String, String> told = new LinkedHashMap<>();
        if (machines.gpu() || machines.count() > 1 || engine != EngineChoice.AUTO) {
            told.put("engine", machines.gpu() ? EngineName.PYTORCH.option() : machines.count() > 1 ? EngineName.MXNET.option()
                    : EngineName.valueOf(engine.name()).option());
        }
        if (machines.gpu()) {
            told.put("device", "gpu");
        }
        threads.ifPresent(count -> told.put("threads", Integer.toString(count)));
        return told;
    }

    private Set<EngineName> presentEngines(Services services) throws BadInputException {
        Set<EngineName> present = services.engines();
        if (present.isEmpty()) {
            throw new BadInputException("Neither MXNet nor PyTorch has a native library for this machine.");
        }
        if (engine != EngineChoice.AUTO && !present.contains(EngineName.valueOf(engine.name()))) {
            EngineName other = present.iterator().next();
            throw new BadInputException("--engine: " + EngineName.valueOf(engine.name()).title()
                    + " has no native library for this machine. Try --engine " + other.option() + ".");
        }
        return present;
    }

    private GpuOffer gpu(EngineName wanted, Set<EngineName> present, Services services) {
        if (device == DeviceChoice.CPU) {
            return new GpuOffer.No("");
        }
        if (wanted == EngineName.MXNET) {
            return new GpuOffer.No(device == DeviceChoice.GPU
                    ? "MXNet computes on the CPU only; for the GPU take --engine pytorch." : "");
        }
        if (!present.contains(wanted)) {
            return new GpuOffer.No("The GPU is not used: " + wanted.title() + " has no native library for this machine.");
        }
        Optional<Path> folder = libtorch.or(services::libtorch);
        return folder.isPresent() ? services.gpu(folder.get()) : new GpuOffer.No(device == DeviceChoice.GPU
                ? "The GPU is not used: no PyTorch 2.7.1 with CUDA 12.8 is named. Name its folder with --libtorch."
                : "Trains on the CPU, which needs nothing more. For a GPU, name the folder of a PyTorch 2.7.1 with CUDA 12.8 with --libtorch.");
    }

    private Placement where(NetworkSpec network, EngineName chosen, PlacementRule rule) {
        Device computes = device == DeviceChoice.CPU ? Device.CPU : rule.device(chosen);
        return new Placement(chosen, computes, threads.orElse(rule.threads(network, chosen, computes)));
    }

    private static PlacementRule rule(Set<EngineName> present, boolean gpuProven) {
        return new PlacementRule(present, gpuProven, Runtime.getRuntime().availableProcessors());
    }
}
