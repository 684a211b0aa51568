package loupe.training;

/**
 * Which pictures a job trains on.
 *
 * @param name   {@code digits}, {@code mnist}, {@code fashion-mnist}, or the folder's own name
 * @param folder where the four files were found, as an absolute path
 * @param sha256 over the pixels and labels of both parts; tells whether the data is still the same
 */
public record DataRef(String name, String folder, String sha256) {}
