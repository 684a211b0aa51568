package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import loupe.network.Presets;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The rate takes the same course in the programs as in Loupe. */
final class ScheduleCodeTest {

    private static final long[] LENGTHS = {7, 20, 703, 6000};

    @TempDir
    private Path folder;

    private static Hyperparameters settings(Schedule schedule) {
        return new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, schedule);
    }

    private static double[] expected(Schedule schedule) {
        return Arrays.stream(LENGTHS).boxed().flatMapToDouble(steps ->
                LongStream.range(0, steps).mapToDouble(step -> schedule.factor(step, steps))).toArray();
    }

    @ParameterizedTest
    @EnumSource(value = Schedule.class, mode = Mode.EXCLUDE, names = "CONSTANT")
    void in_java(Schedule schedule) throws Exception {
        Class<?> program = DjlProgram.compile(List.of(
                Samples.written(Presets.MLP, settings(schedule), Dialect.DJL, Form.COMPLETE)), folder).getFirst();
        Method factor = program.getDeclaredMethod("factor", long.class, long.class);
        factor.setAccessible(true);

        double[] factors = Arrays.stream(LENGTHS).boxed().flatMapToDouble(steps -> LongStream.range(0, steps)
                .mapToDouble(step -> call(factor, step, steps))).toArray();

        assertThat(factors).containsExactly(expected(schedule), within(1e-12));
    }

    private static double call(Method factor, long step, long steps) {
        try {
            return (double) factor.invoke(null, step, steps);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Schedule.class, mode = Mode.EXCLUDE, names = "CONSTANT")
    void in_python(Schedule schedule) throws Exception {
        Python.assumeThere("ast");
        Path code = folder.resolve("code.py");
        Files.writeString(code, Samples.code(Presets.MLP, settings(schedule), Dialect.PYTORCH, Form.COMPLETE).text());

        String said = Python.run("-c", """
                import ast, math, sys
                tree = ast.parse(open(sys.argv[1]).read())
                tree.body = [part for part in tree.body if getattr(part, 'name', '') == 'factor']
                exec(compile(tree, 'code', 'exec'))
                for steps in map(int, sys.argv[2:]):
                    for step in range(steps):
                        print(repr(float(factor(step, steps))))
                """, code.toString(), "7", "20", "703", "6000");

        double[] factors = said.lines().mapToDouble(Double::parseDouble).toArray();
        assertThat(factors).containsExactly(expected(schedule), within(1e-12));
        assertThat(DoubleStream.of(factors).distinct().count()).isGreaterThan(1);
    }
}
