package loupe.planted.storage;

import loupe.planted.process.ProcessThatTrains;

/** Breaks: storage knows only the core; and, with what it knows, packages have no cycles. */
public record FolderThatStartsProcesses(ProcessThatTrains process) {}
