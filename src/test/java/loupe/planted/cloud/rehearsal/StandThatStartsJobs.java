package loupe.planted.cloud.rehearsal;

import loupe.planted.process.ProcessThatTrains;

/** Breaks: the stand-in does what it is asked in its own way. */
public record StandThatStartsJobs(ProcessThatTrains process) {}
