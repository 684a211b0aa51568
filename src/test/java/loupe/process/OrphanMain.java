package loupe.process;

/** A process that will not end by itself and whose end is held up by a hook that hangs. */
public final class OrphanMain {

    private OrphanMain() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(ScriptedTrainer::hang));
        Thread.ofPlatform().start(ScriptedTrainer::hang);
        Thread.ofPlatform().start(() -> System.exit(1));
        Orphan.endsSoon(ChildTrainer.ORPHANED);
    }
}
