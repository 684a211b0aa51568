package loupe.planted.inference;

/** Breaks: the inference package is plain Java. */
public record AnswerOfAnEngine(ai.djl.ndarray.NDArray array) {}
