package loupe.planted.ui;

import loupe.planted.engine.EngineThatStartsProcesses;

/** Breaks: the window does not know the engine, and DJL stays in the engine. */
public record ViewThatHoldsArrays(ai.djl.ndarray.NDArray array, EngineThatStartsProcesses engine) {}
