package loupe.engine;

import ai.djl.engine.EngineException;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.mxnet.jna.LibUtils;
import ai.djl.mxnet.jna.MxnetLibrary;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.util.Map;

/**
 * MXNet's scheduler, at which all who train together meet, or one of its parameter servers, which add up what workers push (Li et al.,
 * "Scaling Distributed Machine Learning with the Parameter Server", 2014).
 */
public final class ParameterServer {

    private ParameterServer() {}

    /** Whether a process with these variables is to be one. */
    public static boolean isWanted(Map<String, String> environment) {
        String role = environment.getOrDefault("DMLC_ROLE", "");
        return role.equals("scheduler") || role.equals("server");
    }

    /** Serves until the workers have left. @throws EngineException where MXNet refuses */
    public static void serve() {
        Engines.offline();
        MxnetLibrary library = LibUtils.loadLibrary();
        Pointer store = JnaUtils.parameterStoreCreate("dist_sync");
        MxnetLibrary.MXKVStoreServerController commands = (head, body, handle) -> { };
        int code = library.MXKVStoreRunServer(store, commands, Pointer.NULL);
        Reference.reachabilityFence(commands);
        if (code != 0) {
            throw new EngineException("MXNet: " + library.MXGetLastError());
        }
    }
}
