package loupe.cloud.aws;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs for tests. */
final class CloudJobs {

    private CloudJobs() {}

    static CloudJob job(String name, Machines on) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("epochs", "2");
        settings.put("learning_rate", "0.1");
        return new CloudJob(name, settings, List.of(text("code", "loupe/code/c0de/", "train.sh", "echo hello\n"),
                text("training", "loupe/data/mnist/da7a/", "numbers", "1 2 3\n")), on,
                new CloudJob.Surroundings("sagemaker-us-west-2-000000000000", "arn:aws:iam::000000000000:role/LoupeRehearsal",
                        "763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full", Map.of("loupe:app", "loupe")));
    }

    static Machines one() {
        return new Machines("ml.m5.large", 1, Duration.ofMinutes(10), false, Duration.ZERO);
    }

    static Channel text(String name, String prefix, String file, String text) {
        return new Channel(name, prefix, List.of(new Upload(prefix + file, new Upload.OfText(text), text.length())));
    }

    /** The same job with a script. */
    static CloudJob running(String name, String script) {
        CloudJob job = job(name, one());
        return new CloudJob(name, job.settings(), List.of(text("code", "loupe/code/" + name + "/", "train.sh", script), job.channels().getLast()), job.on(), job.where());
    }
}
