package loupe.ui.common;

import java.util.concurrent.Executor;

/**
 * Where the window's work is done.
 *
 * @param background for files and everything else that may take longer than a frame
 * @param screen     the screen's thread
 * @param frames     for what comes many times a second
 */
public record Threads(Executor background, Executor screen, FrameClock frames) {}
