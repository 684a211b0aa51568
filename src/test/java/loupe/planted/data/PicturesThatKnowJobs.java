package loupe.planted.data;

import loupe.planted.training.JobThatLogs;

/** Breaks: the data package knows no other part of the core. */
public record PicturesThatKnowJobs(JobThatLogs job) {}
