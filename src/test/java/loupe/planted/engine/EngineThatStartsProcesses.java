package loupe.planted.engine;

import loupe.planted.cli.CommandThatPrints;

/** Breaks: the engine knows no one above it. */
public record EngineThatStartsProcesses(CommandThatPrints command) {}
