package loupe.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.export.RunAsTensorBoard;
import loupe.export.RunTables;
import loupe.training.JobFacts;
import loupe.training.TrainingEvent;

/** Puts runs, one or all at once, into files that other programs read. Files of the same names are replaced, whole. */
public record RunExport(List<RunFolder> runs) {

    public RunExport {
        runs = List.copyOf(runs);
    }

    /** Writes {@code runs.csv}, {@code epochs.csv} and {@code batches.csv} into {@code folder}. Returns them. */
    public List<Path> csv(Path folder) throws BadInputException, IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<RunTables.Epoch> epochs = new ArrayList<>();
        List<ByteBuffer> batches = new ArrayList<>(List.of(bytes(RunTables.batchHead())));
        for (RunFolder run : runs) {
            List<TrainingEvent> events = run.events();
            rows.add(row(run));
            epochs.addAll(RunTables.epochs(id(run), events));
            batches.add(bytes(RunTables.batches(id(run), events)));
        }
        List<Path> files = List.of(folder.resolve("runs.csv"), folder.resolve("epochs.csv"), folder.resolve("batches.csv"));
        AtomicFile.write(files.get(0), RunTables.table(rows));
        AtomicFile.write(files.get(1), RunTables.epochTable(epochs));
        AtomicFile.write(files.get(2), batches.toArray(ByteBuffer[]::new));
        return files;
    }

    /** Writes a folder with an event file for each run into {@code folder}, which TensorBoard takes as {@code --logdir}. Returns the files. */
    public List<Path> tensorBoard(Path folder) throws BadInputException, IOException {
        List<Path> files = new ArrayList<>();
        for (RunFolder run : runs) {
            double began = RunDigest.of(run.path()).began().toEpochMilli() / 1000.0;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RunAsTensorBoard.write(run.events(), began, bytes);
            Path file = folder.resolve(id(run)).resolve(String.format(Locale.ROOT, "events.out.tfevents.%010d.loupe", (long) began));
            AtomicFile.write(file, ByteBuffer.wrap(bytes.toByteArray()));
            files.add(file);
        }
        return files;
    }

    private static Map<String, String> row(RunFolder run) throws BadInputException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("run", id(run));
        row.put("began", RunDigest.of(run.path()).began().toString());
        row.putAll(JobFacts.of(run.job()));
        row.putAll(RunComparison.outcome(run));
        return row;
    }

    private static String id(RunFolder run) {
        return String.valueOf(run.path().toAbsolutePath().normalize().getFileName());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
