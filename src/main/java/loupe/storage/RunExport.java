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
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.export.RunAsTensorBoard;
import loupe.export.RunTables;
import loupe.training.JobFacts;
import loupe.training.TrainingEvent;

/**
 * Puts runs, one or all at once, into files that other programs read. Files of the same names are replaced, whole. A run is called
 * by its folder's name; where two have the same name, by as much of their folders as tells them apart.
 */
public final class RunExport {

    private final Map<Path, RunFolder> runs = new LinkedHashMap<>();

    /** @param runs a run that comes twice counts once */
    public RunExport(List<RunFolder> runs) {
        runs.forEach(run -> this.runs.putIfAbsent(place(run), run));
    }

    /** Writes {@code runs.csv}, {@code epochs.csv}, {@code batches.csv} and {@code layers.csv} into {@code folder}. Returns them. */
    public List<Path> csv(Path folder) throws BadInputException, IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        List<RunTables.Epoch> epochs = new ArrayList<>();
        List<ByteBuffer> batches = new ArrayList<>(List.of(bytes(RunTables.batchHead())));
        List<ByteBuffer> layers = new ArrayList<>(List.of(bytes(RunTables.layerHead())));
        for (RunFolder run : runs.values()) {
            List<TrainingEvent> events = run.events();
            layers.add(bytes(RunTables.layers(id(run), events)));
            rows.add(row(run));
            epochs.addAll(RunTables.epochs(id(run), events));
            batches.add(bytes(RunTables.batches(id(run), events)));
        }
        List<Path> files = Stream.of("runs", "epochs", "batches", "layers").map(name -> folder.resolve(name + ".csv")).toList();
        AtomicFile.write(files.get(0), RunTables.table(rows));
        AtomicFile.write(files.get(1), RunTables.epochTable(epochs));
        AtomicFile.write(files.get(2), batches.toArray(ByteBuffer[]::new));
        AtomicFile.write(files.get(3), layers.toArray(ByteBuffer[]::new));
        return files;
    }

    /** Writes a folder with an event file for each run into {@code folder}, which TensorBoard takes as {@code --logdir}. Returns the files. */
    public List<Path> tensorBoard(Path folder) throws BadInputException, IOException {
        List<Path> files = new ArrayList<>();
        for (RunFolder run : runs.values()) {
            double began = RunDigest.of(run.path()).began().toEpochMilli() / 1000.0;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RunAsTensorBoard.write(run.events(), began, bytes);
            Path file = folder.resolve(id(run)).resolve(String.format(Locale.ROOT, "events.out.tfevents.%010d.loupe", (long) began));
            AtomicFile.write(file, ByteBuffer.wrap(bytes.toByteArray()));
            files.add(file);
        }
        return files;
    }

    private Map<String, String> row(RunFolder run) throws BadInputException {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("run", id(run));
        row.put("began", RunDigest.of(run.path()).began().toString());
        row.putAll(JobFacts.of(run.job()));
        row.putAll(RunComparison.outcome(run));
        return row;
    }

    private String id(RunFolder run) {
        Path mine = place(run);
        int names = 1;
        while (names < mine.getNameCount() && isShared(end(mine, names))) {
            names++;
        }
        return end(mine, names).toString().replace('\\', '/');
    }

    private boolean isShared(Path end) {
        return runs.keySet().stream().filter(place -> place.endsWith(end)).count() > 1;
    }

    private static Path end(Path folder, int names) {
        return folder.subpath(folder.getNameCount() - Math.min(names, folder.getNameCount()), folder.getNameCount());
    }

    private static Path place(RunFolder run) {
        return run.path().toAbsolutePath().normalize();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
