package loupe.process;

/** What a training process of the tests does. */
enum Script {
    /** Two batches, an epoch, the end. */
    FINISHES,
    /** Batch after batch until it is stopped. */
    GOES_ON,
    /** The same, as one of several workers. */
    GOES_ON_AMONG_OTHERS,
    /** Saves a checkpoint, then hears nothing any more, as a native call that hangs. */
    HANGS,
    /** Hangs before it has saved anything. */
    HANGS_AT_ONCE,
    /** Dies as a native fault does. */
    CRASHES,
    THROWS,
    /** Ends with a fault of the engine, and what to try. */
    FAILS,
    RETURNS_WITHOUT_END,
    TELLS_TWO_ENDS,
    /** Says its token and then what is no event. */
    SAYS_GARBAGE,
    NEVER_REPORTS,
    EXITS_AT_ONCE
}
