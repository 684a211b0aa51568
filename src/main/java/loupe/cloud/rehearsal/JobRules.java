package loupe.cloud.rehearsal;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a training job must keep beside the shape of its request: rules over several members, and over what is in the account. */
record JobRules(Buckets buckets, Jobs jobs, Quotas quotas) {

    private static final Pattern IMAGE = Pattern.compile(
            "\\d{12}\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/[a-z0-9][a-z0-9._/-]*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(?:@sha256:[0-9a-f]{64})?");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/.*");
    /** 28 days. */
    private static final int LONGEST = 2_419_200;

    void check(Members request, Caller caller) throws Refused {
        algorithm(request.object("AlgorithmSpecification"), caller);
        role(request.needed("RoleArn"));
        time(request);
        Members machines = request.object("ResourceConfig");
        machines(machines, request.truth("EnableManagedSpotTraining"));
        places(request, caller);
        noTwice(request.objects("Tags").stream().map(tag -> tag.needed("Key")).toList(), "Duplicate tag keys found.");
    }

    private static void algorithm(Members algorithm, Caller caller) throws Refused {
        if (algorithm.has("AlgorithmName") == algorithm.has("TrainingImage")) {
            throw Refused.invalid("You must specify either an algorithm name to the AlgorithmName parameter or the image URI of the algorithm container "
                    + "to the TrainingImage parameter.");
        }
        if (algorithm.has("AlgorithmName")) {
            throw Refused.invalid("The rehearsal knows no algorithms by name; give a TrainingImage.");
        }
        image(algorithm.needed("TrainingImage"), caller);
        if (algorithm.has("ContainerArguments") && !algorithm.has("ContainerEntrypoint")) {
            throw Refused.invalid("ContainerArguments need a ContainerEntrypoint.");
        }
        new MetricWatch(algorithm.objects("MetricDefinitions"));
    }

    /** @throws Refused where {@code name} is no image in the region's registry */
    static void image(String name, Caller caller) throws Refused {
        Matcher image = IMAGE.matcher(name);
        if (!image.matches()) {
            throw Refused.invalid("The image " + name + " is not of the form account.dkr.ecr.region.amazonaws.com/repository:tag.");
        }
        if (!image.group(1).equals(caller.region())) {
            throw Refused.invalid("The image " + name + " lies in " + image.group(1) + ", and the job would run in " + caller.region() + ".");
        }
    }

    static void role(String arn) throws Refused {
        Matcher role = ROLE.matcher(arn);
        if (!role.matches() || !role.group(1).equals(Caller.ACCOUNT)) {
            throw Refused.invalid("Cross-account pass role is not allowed. The account here is " + Caller.ACCOUNT + "; give the role " + Caller.ROLE + ".");
        }
    }

    private static void time(Members request) throws Refused {
        Members limits = request.object("StoppingCondition");
        boolean spot = request.truth("EnableManagedSpotTraining");
        int runtime = limits.number("MaxRuntimeInSeconds").orElse(86_400);
        if (runtime > LONGEST) {
            throw Refused.limit("MaxRuntimeInSeconds " + runtime + " is over the account's limit of " + LONGEST + ".");
        }
        if (!spot && limits.has("MaxWaitTimeInSeconds")) {
            throw Refused.invalid("MaxWaitTimeInSeconds is only allowed with EnableManagedSpotTraining.");
        }
        if (spot && limits.number("MaxWaitTimeInSeconds").isEmpty()) {
            throw Refused.invalid("MaxWaitTimeInSeconds must be specified with EnableManagedSpotTraining.");
        }
        if (spot && limits.number("MaxWaitTimeInSeconds").orElse(0) < runtime) {
            throw Refused.invalid("Invalid MaxWaitTimeInSeconds. It must be present and be greater than or equal to MaxRuntimeInSeconds.");
        }
    }

    private void machines(Members machines, boolean spot) throws Refused {
        for (String member : List.of("InstanceType", "InstanceCount", "VolumeSizeInGB")) {
            if (!machines.has(member)) {
                throw Refused.invalid("ResourceConfig needs " + member + ".");
            }
        }
        String type = machines.needed("InstanceType");
        int count = machines.number("InstanceCount").orElse(1);
        if (count < 1) {
            throw Refused.invalid("InstanceCount must be at least 1.");
        }
        int keep = machines.number("KeepAlivePeriodInSeconds").orElse(0);
        if (spot && keep > 0) {
            throw Refused.invalid("KeepAlivePeriodInSeconds is not allowed with EnableManagedSpotTraining.");
        }
        quotas.checkTraining(type, spot, jobs.instances(type), count);
        if (keep > 0) {
            quotas.checkWarmPool(type, count);
        }
    }

    private void places(Members request, Caller caller) throws Refused {
        Channels channels = new Channels(buckets);
        noTwice(request.objects("InputDataConfig").stream().map(channel -> channel.needed("ChannelName")).toList(),
                "Channel names must be unique within a training job.");
        for (Members channel : request.objects("InputDataConfig")) {
            if (!channel.object("DataSource").has("S3DataSource")) {
                throw Refused.invalid("The rehearsal brings channels from S3 only.");
            }
            try {
                channels.objects(channel, caller.region(), request.needed("RoleArn"));
            } catch (IOException e) {
                throw new Refused(500, "InternalFailure", "The rehearsal's buckets cannot be read: " + e.getMessage());
            }
        }
        bucket(request.object("OutputDataConfig").needed("S3OutputPath"));
        Members checkpoints = request.object("CheckpointConfig");
        if (checkpoints.has("S3Uri")) {
            bucket(checkpoints.needed("S3Uri"));
        }
        if (!checkpoints.text("LocalPath").orElse(HostFolder.ROOT).startsWith(HostFolder.ROOT)) {
            throw Refused.invalid("The rehearsal keeps checkpoints below " + HostFolder.ROOT + " only, not in " + checkpoints.needed("LocalPath") + ".");
        }
    }

    private void bucket(String uri) throws Refused {
        String name = S3Location.of(uri).bucket();
        if (!buckets.has(name)) {
            throw Refused.invalid("The S3 bucket " + name + " of " + uri + " does not exist.");
        }
    }

    private static void noTwice(List<String> names, String sentence) throws Refused {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw Refused.invalid(sentence);
            }
        }
    }
}
