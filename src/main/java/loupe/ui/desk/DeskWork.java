package loupe.ui.desk;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import loupe.inference.ClassifierFactory;
import loupe.ui.common.FrameClock;

/**
 * How the desk's networks are made to answer.
 *
 * @param classifiers gives the engine, called once, on {@code worker}
 * @param worker      runs one task after another, off the screen's thread
 */
public record DeskWork(Supplier<ClassifierFactory> classifiers, Executor worker, FrameClock frames) {}
