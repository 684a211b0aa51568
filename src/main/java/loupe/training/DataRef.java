package loupe.training;

/**
 * Which pictures or ratings a job trains on.
 *
 * @param name   for example {@code digits} or {@code mnist}, or the folder's own name
 * @param folder where the files were found, as an absolute path
 * @param sha256 over what was read; tells whether the data is still the same
 */
public record DataRef(String name, String folder, String sha256) {}
