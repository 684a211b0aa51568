package loupe.cloud.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.Lease;

/**
 * Everything of one person's in the cloud: what the ledger knows of, and what carries the person's tag.
 *
 * @param warm trainings whose machines wait for the next one
 */
public record CloudInventory(List<Trainings.Listed> trainings, List<Tunings.Listed> tunings, List<Hosting.State> endpoints, List<Trainings.Listed> warm) {

    /** Asks AWS. @param said hears of what cannot be told */
    public static CloudInventory of(Cloud cloud, Account account, CloudLedger ledger, Consumer<String> said) throws BadInputException {
        CloudLedger.Place place = new CloudLedger.Place(account.number(), account.region());
        List<CloudLedger.Entry> entries = ledger.entries().stream().filter(entry -> entry.place().equals(place)).toList();
        Ours ours = new Ours(cloud, account);
        Map<String, Trainings.Listed> trainings = new LinkedHashMap<>();
        told(said, () -> cloud.trainings().named(Trainings.PREFIX)).forEach(job -> trainings.put(job.name(), job));
        Set<String> known = names(entries, CloudLedger.Kind.JOB);
        trainings.values().removeIf(job -> !known.contains(job.name()) && !ours.owns(job.name(), job.arn()));
        for (String name : known) {
            if (!trainings.containsKey(name)) {
                cloud.trainings().state(name).ifPresent(state -> trainings.put(name, listed(state)));
            }
        }
        Instant now = Instant.now(Clock.systemUTC());
        entries.stream().filter(entry -> entry.kind() == CloudLedger.Kind.JOB && new Lease(entry).mayBeUp(now)).forEach(entry -> trainings.computeIfPresent(entry.name(),
                (name, job) -> job.warm() || !cloud.trainings().waits(name) ? job : job.waiting()));
        Map<String, Tunings.Listed> tunings = new LinkedHashMap<>();
        told(said, () -> cloud.tunings().named(Trainings.PREFIX)).forEach(job -> tunings.put(job.name(), job));
        Set<String> knownTunings = names(entries, CloudLedger.Kind.TUNING);
        tunings.values().removeIf(job -> !knownTunings.contains(job.name()) && !ours.owns(job.name(), job.arn()));
        for (String name : knownTunings) {
            if (!tunings.containsKey(name)) {
                cloud.tunings().state(name).ifPresent(state -> tunings.put(name, new Tunings.Listed(name, state.arn(), state.status())));
            }
        }
        List<Hosting.State> endpoints = endpoints(cloud, ours, names(entries, CloudLedger.Kind.ENDPOINT), said);
        ours.untold().ifPresent(said);
        List<Trainings.Listed> all = List.copyOf(trainings.values());
        return new CloudInventory(all, List.copyOf(tunings.values()), endpoints, all.stream().filter(Trainings.Listed::warm).toList());
    }

    private static List<Hosting.State> endpoints(Cloud cloud, Ours ours, Set<String> known, Consumer<String> said) {
        Map<String, Hosting.State> endpoints = new LinkedHashMap<>();
        told(said, () -> cloud.hosting().named("")).stream().filter(endpoint -> known.contains(endpoint.name()) || ours.owns(endpoint.name(), endpoint.arn()))
                .forEach(endpoint -> endpoints.put(endpoint.name(), endpoint));
        for (String name : known) {
            if (!endpoints.containsKey(name)) {
                cloud.hosting().state(name).ifPresent(state -> endpoints.put(name, state));
            }
        }
        return List.copyOf(endpoints.values());
    }

    /** What carries the person's tag; where AWS does not tell, it is not touched. */
    private static final class Ours {

        private final Cloud cloud;
        private final Account account;
        private final List<String> untold = new ArrayList<>();

        Ours(Cloud cloud, Account account) {
            this.cloud = cloud;
            this.account = account;
        }

        boolean owns(String name, String arn) {
            Optional<Boolean> owns = cloud.isTagged(arn, "loupe:user", account.user());
            if (owns.isEmpty() && name.startsWith(Trainings.PREFIX)) {
                untold.add(name);
            }
            return owns.orElse(false);
        }

        /** What is Loupe's by its name, and perhaps this person's. */
        Optional<String> untold() {
            return untold.isEmpty() ? Optional.empty() : Optional.of("AWS does not tell whose these are, so they are left alone: " + String.join(", ", untold) + ".");
        }
    }

    private static Set<String> names(List<CloudLedger.Entry> entries, CloudLedger.Kind kind) {
        Set<String> names = new LinkedHashSet<>();
        entries.stream().filter(entry -> entry.kind() == kind).forEach(entry -> names.add(entry.name()));
        return names;
    }

    private static Trainings.Listed listed(JobState state) {
        return new Trainings.Listed(state.name(), state.arn(), state.status(), false);
    }

    /** What AWS will not list is looked for by its names. */
    private static <T> List<T> told(Consumer<String> said, Supplier<List<T>> question) {
        try {
            return question.get();
        } catch (AwsFault fault) {
            if (fault.mayPass()) {
                throw fault;
            }
            said.accept(fault.getMessage() + " What Loupe's ledger knows of is looked for by its name.");
            return List.of();
        }
    }

    /** What runs, waits or answers: what costs. */
    public boolean isQuiet() {
        return running().isEmpty() && warm.isEmpty() && endpoints.isEmpty() && runningTunings().isEmpty();
    }

    public List<Trainings.Listed> running() {
        return trainings.stream().filter(job -> isRunning(job.status())).toList();
    }

    public List<Tunings.Listed> runningTunings() {
        return tunings.stream().filter(job -> isRunning(job.status())).toList();
    }

    private static boolean isRunning(String status) {
        return List.of("InProgress", "Stopping").contains(status);
    }

    /** As JSON has it, each with what AWS tells of it; what it does not tell is null. */
    public Map<String, Object> asMap(Cloud cloud) {
        Map<String, Map<String, Object>> jobs = new LinkedHashMap<>();
        trainings.forEach(job -> jobs.put(job.name(), told(cloud, job).asMap()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("jobs", List.copyOf(jobs.values()));
        map.put("tuningJobs", tunings.stream().map(job -> told(cloud, job).asMap()).toList());
        map.put("endpoints", endpoints.stream().map(endpoint -> told(cloud, endpoint).asMap()).toList());
        map.put("warmPools", warm.stream().map(job -> jobs.get(job.name())).toList());
        return map;
    }

    private static JobState told(Cloud cloud, Trainings.Listed job) {
        return Asking.ifKnown(() -> cloud.trainings().state(job.name()))
                .orElseGet(() -> new JobState(job.name(), job.arn(), job.status(), "", Map.of(), JobState.Outcome.NONE));
    }

    private static Tunings.State told(Cloud cloud, Tunings.Listed job) {
        return Asking.ifKnown(() -> cloud.tunings().state(job.name()))
                .orElseGet(() -> new Tunings.State(job.name(), job.arn(), job.status(), 0, Optional.empty(), Optional.empty()));
    }

    /** A list does not say why one failed. */
    private static Hosting.State told(Cloud cloud, Hosting.State endpoint) {
        return endpoint.failed() ? Asking.ifKnown(() -> cloud.hosting().state(endpoint.name())).orElse(endpoint) : endpoint;
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        trainings.forEach(job -> lines.add("training  " + job.name() + "  " + job.status() + (job.warm() ? "  its machines wait, which costs" : "")));
        tunings.forEach(job -> lines.add("tuning    " + job.name() + "  " + job.status()));
        endpoints.forEach(endpoint -> lines.add("endpoint  " + endpoint.name() + "  " + endpoint.status()));
        return lines;
    }

    /** What is said where there is nothing. */
    public Optional<String> none() {
        return lines().isEmpty() ? Optional.of("There is nothing of Loupe's in this account and region.") : Optional.empty();
    }
}
