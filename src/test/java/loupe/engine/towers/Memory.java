package loupe.engine.towers;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import loupe.engine.Engines;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/** An engine's memory for a test. */
final class Memory {

    private Memory() {}

    static NDManager of(EngineName engine) {
        new Engines().start(new Placement(engine, Device.CPU, 1));
        return Engine.getEngine(engine.title()).newBaseManager();
    }
}
