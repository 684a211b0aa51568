package loupe.process;

import loupe.training.TrainingBackend;

/** The contract is one that a second implementation keeps too. */
class ThreadBackendTest implements ScriptedBackendContract {

    @Override
    public TrainingBackend backend(Script script) {
        return new ThreadBackend(new ScriptedTrainer(script));
    }
}
