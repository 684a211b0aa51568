package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunExportTest {

    @TempDir
    private Path folder;

    @Test
    void runs_of_the_same_name_are_told_apart_by_their_folders_and_none_replaces_another() throws Exception {
        RunFolder one = run("a/1-mlp");
        RunFolder other = run("b/1-mlp");
        RunFolder third = run("b/2-mlp");
        RunExport export = new RunExport(List.of(one, other, third, one));

        List<Path> files = export.tensorBoard(folder.resolve("out"));
        Path table = export.csv(folder.resolve("out")).getFirst();

        assertThat(files).extracting(file -> folder.resolve("out").relativize(file.getParent()))
                .containsExactly(Path.of("a", "1-mlp"), Path.of("b", "1-mlp"), Path.of("2-mlp"));
        assertThat(Files.readAllLines(table).stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("a/1-mlp", "b/1-mlp", "2-mlp");
    }

    private RunFolder run(String name) throws Exception {
        return RunFolder.create(folder.resolve(name), Samples.job(Samples.TINY, 3));
    }
}
