package loupe.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import loupe.training.Placement;

/** The main class of the tests' training processes: {@code SCRIPT ADDRESS}. */
public final class ScriptedMain {

    private ScriptedMain() {}

    public static void main(String[] arguments) throws Exception {
        Script script = Script.valueOf(arguments[0]);
        System.err.println("native chatter");
        switch (script) {
            case NEVER_REPORTS -> ScriptedTrainer.hang();
            case EXITS_AT_ONCE -> System.exit(3);
            case SAYS_GARBAGE -> {
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
                ParentChannel parent = ParentChannel.connect(arguments[1]);
                parent.send(in.readLine());
                parent.send("hello, parent");
                ScriptedTrainer.hang();
            }
            case FINISHES, GOES_ON, GOES_ON_AMONG_OTHERS, HANGS, HANGS_AT_ONCE, CRASHES, THROWS, FAILS, RETURNS_WITHOUT_END, TELLS_TWO_ENDS ->
                    System.exit(new ChildTrainer(new ScriptedTrainer(script), ScriptedMain::warm, System.out::println, script == Script.GOES_ON_AMONG_OTHERS)
                            .run(List.of(arguments).subList(1, 2), System.in));
        }
    }

    private static void warm(Placement where, Path dataFolder) {
        ScriptedTrainer.write(dataFolder.resolve("warm-" + where.threads() + "-" + ProcessHandle.current().pid()), "warm");
    }
}
