package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.AtomicFile;
import loupe.storage.JsonText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs and what they said, in files, so that a rehearsal that begins again in the same folder still knows them. */
record JobArchive(Path folder, LogBook logs, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(JobArchive.class);
    private static final String END = ".json";

    void keep(PlayedJob job) {
        // Files cannot be written by a thread that is interrupted, as all are when the rehearsal is closed.
        boolean closing = Thread.interrupted();
        try {
            List<Map<String, ?>> said = logs.streams(LogBook.JOBS, job.name() + "/").stream().<Map<String, ?>>map(stream -> Map.of("name", stream.name(),
                    "lines", stream.lines().stream().map(line -> Map.of("millis", line.millis(), "text", line.text())).toList())).toList();
            AtomicFile.write(folder.resolve(job.name() + END), JsonText.line(Map.of("region", job.caller().region(), "request", job.request().all(),
                    "described", job.described(), "logs", said)));
        } catch (ClosedByInterruptException e) {
            LOG.debug("The job {} is kept once more at its end", job.name());
        } catch (IOException e) {
            LOG.warn("The job {} will not be known when the rehearsal begins again", job.name(), e);
        } finally {
            if (closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The jobs of rehearsals before, in the order of their making; those that had not ended have failed. */
    List<PlayedJob> all() throws IOException {
        List<PlayedJob> all = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            if (file.toString().endsWith(END)) {
                all.add(read(file));
            }
        }
        all.sort(Comparator.comparing(PlayedJob::created));
        return all;
    }

    private PlayedJob read(Path file) throws IOException {
        try {
            Members kept = new Members(JsonText.object(Files.readString(file), file.toString()));
            for (Members stream : kept.objects("logs")) {
                LogStream again = logs.again(LogBook.JOBS, stream.needed("name"));
                stream.objects("lines").forEach(line -> again.add(new LogStream.Line(((Number) line.all().get("millis")).longValue(), line.needed("text"))));
                again.end();
            }
            PlayedJob job = PlayedJob.again(kept, new Caller(kept.needed("region")), clock);
            job.history().enter("Failed", "InternalServerError: the rehearsal was ended while the job ran. Please try again.");
            job.ended().complete(job);
            return job;
        } catch (BadInputException | Refused e) {
            throw new IOException(file + " is no job that a rehearsal has kept: " + e.getMessage(), e);
        }
    }
}
