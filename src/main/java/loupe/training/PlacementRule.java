package loupe.training;

import java.util.Set;
import loupe.network.NetworkSpec;

/**
 * The rule behind <em>Automatic</em>: MXNet wherever it has native libraries, unless PyTorch was measured more than
 * 10 % faster for this kind of network. Measured on linux-x86-64 (figures: {@code mvn -Pbench verify}); other platforms
 * follow the same rule without having been measured.
 */
public final class PlacementRule {

    private final Set<EngineName> present;
    private final boolean gpuProven;
    private final int cores;

    /**
     * @param present   engines with native libraries here
     * @param gpuProven whether a probe has trained a batch on the GPU
     * @param cores     processor cores of this machine
     */
    public PlacementRule(Set<EngineName> present, boolean gpuProven, int cores) {
        this.present = Set.copyOf(present);
        this.gpuProven = gpuProven;
        this.cores = cores;
    }

    /** Engines that can be chosen here. */
    public Set<EngineName> present() {
        return present;
    }

    /** The engine for {@code network}: convolutions run on PyTorch, other networks on MXNet, where both are there. */
    public EngineName engine(NetworkSpec network) {
        EngineName first = network.hasConvolutions() ? EngineName.PYTORCH : EngineName.MXNET;
        EngineName second = network.hasConvolutions() ? EngineName.MXNET : EngineName.PYTORCH;
        return present.contains(first) ? first : second;
    }

    /** The GPU where it is proven and the engine can use it, else the CPU. */
    public Device device(EngineName engine) {
        return gpuProven && engine == EngineName.PYTORCH ? Device.GPU : Device.CPU;
    }

    /**
     * One thread, but all cores for convolutions on PyTorch on the CPU: OpenMP's barriers cost small networks more than they give, and
     * on a GPU threads compute nothing.
     */
    public int threads(NetworkSpec network, EngineName engine, Device device) {
        return network.hasConvolutions() && engine == EngineName.PYTORCH && device == Device.CPU ? cores : 1;
    }
}
