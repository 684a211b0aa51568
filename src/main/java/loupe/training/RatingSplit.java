package loupe.training;

/** Which ratings a recommender learns from, and which it is tried on. */
public sealed interface RatingSplit {

    /** A protocol of the film set by its name, for example {@code u1} or {@code t1}; the job's seed draws what is drawn. */
    record Named(String protocol) implements RatingSplit {}

    /**
     * Two files in u.data's form.
     *
     * @param training whole path of the ratings that it learns from
     * @param test     whole path of those that it is tried on
     */
    record Files(String training, String test) implements RatingSplit {}
}
