package loupe.training;

/** What a training process is given to do: all that repeats it on the same engine, device and kind of processor, as far as those add in the same order each time. */
public sealed interface Job permits TrainingJob, RecommenderJob {

    /** What it learns from. */
    DataRef data();

    long seed();

    Placement where();
}
