package loupe.planted.cloud;

import loupe.planted.cli.CommandThatPrints;

/** Breaks: the cloud knows no one above it. */
public record CloudThatPrints(CommandThatPrints command) {}
