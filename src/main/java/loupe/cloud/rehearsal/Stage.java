package loupe.cloud.rehearsal;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Where jobs and endpoints are played.
 *
 * @param folder for what hosts see as their disks
 * @param logs   hears what hosts say
 */
record Stage(Path folder, Buckets buckets, LogBook logs, Waits waits, Clock clock) {}
