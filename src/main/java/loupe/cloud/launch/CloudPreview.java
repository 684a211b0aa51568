package loupe.cloud.launch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Channel;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.Machines;
import loupe.cloud.aws.Prices;
import loupe.cloud.aws.Store;
import loupe.cloud.aws.Upload;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;
import loupe.storage.JsonText;

/**
 * What a launch would ask for, upload and cost, before it is done.
 *
 * @param request the exact one, by its members' names
 * @param uploads whether each file is in the bucket already; empty where that cannot be told
 * @param price   of an hour of one machine
 * @param worst   in dollars: all machines for as long as they may run
 * @param quota   how many of them the account may run
 */
public record CloudPreview(Map<String, Object> request, Map<Upload, Optional<Boolean>> uploads, Optional<Prices.Price> price, Optional<Double> worst,
                    Optional<Integer> quota) {

    /** @param jobs how many times the job is run at most, and how many at a time */
    public static CloudPreview of(Cloud cloud, Launch launch, CloudJob job, Map<String, Object> request, int jobs) {
        Optional<Prices.Price> price = cloud.prices().training(job.on().type(), cloud.region());
        Map<Upload, Optional<Boolean>> uploads = new LinkedHashMap<>();
        Store store = launch.store();
        boolean known = launch.account().isPresent();
        for (Channel channel : job.channels()) {
            for (Upload file : channel.files()) {
                Optional<Boolean> there = known ? isThere(store, file) : Optional.empty();
                known &= there.isPresent();
                uploads.put(file, there);
            }
        }
        return new CloudPreview(request, uploads, price, price.map(each -> job.on().worst(each.dollarsPerHour()) * jobs),
                cloud.quotas().training(job.on().type(), job.on().spot()));
    }

    private static Optional<Boolean> isThere(Store store, Upload file) {
        try {
            return Optional.of(store.has(file));
        } catch (AwsFault unknown) {
            return Optional.empty();
        }
    }

    /** What must be uploaded, in bytes; what may be there counts. */
    public long bytes() {
        return uploads.entrySet().stream().filter(file -> !file.getValue().orElse(false)).mapToLong(file -> file.getKey().bytes()).sum();
    }

    /** Why it may not be launched, by what the learner allows and AWS's limits; what is not known stops nothing. */
    public Optional<String> fault(int machines, CloudSettings limits, List<CloudLedger.Entry> ledger) {
        if (quota.filter(most -> most < machines).isPresent()) {
            return Optional.of("The account may run " + quota.get() + " of these machines at a time, and the job needs " + machines
                    + ". Ask for more under Service Quotas of the AWS console, or take another machine; ml.m5.large is usually allowed.");
        }
        if (worst.filter(dollars -> dollars > limits.dollarsPerLaunch()).isPresent()) {
            return Optional.of("At worst this costs " + dollars(worst.get()) + " dollars, and " + dollars(limits.dollarsPerLaunch())
                    + " are allowed for one launch (\"dollarsPerLaunch\" in cloud.json of Loupe's folder). Allow less time, or take a smaller machine.");
        }
        double before = spent(ledger);
        return worst.filter(dollars -> dollars + before > limits.dollarsPerMonth()).map(dollars -> "This month's launches may cost "
                + dollars(before) + " dollars already, this one " + dollars(dollars) + " more at worst, and " + dollars(limits.dollarsPerMonth())
                + " are allowed (\"dollarsPerMonth\" in cloud.json of Loupe's folder).");
    }

    /** Why machines may not wait for the next job; empty where they may, are not to, or nobody tells. */
    public static Optional<String> warmFault(Cloud cloud, Machines on) {
        boolean refused = !on.warm().isZero() && cloud.quotas().warm(on.type()).filter(most -> most < on.count()).isPresent();
        return refused ? Optional.of("The account may keep none of these machines warm, as most new accounts. Leave --keep-alive away, or ask for more under Service"
                + " Quotas of the AWS console.") : Optional.empty();
    }

    /** What this month's launches cost at most, as far as it is known. */
    private static double spent(List<CloudLedger.Entry> ledger) {
        YearMonth month = YearMonth.from(LocalDate.now(Clock.systemDefaultZone()));
        return ledger.stream().filter(entry -> YearMonth.from(entry.began().atZone(ZoneId.systemDefault())).equals(month))
                .mapToDouble(entry -> Double.parseDouble(entry.facts().getOrDefault("dollars", "0"))).sum();
    }

    /** As JSON has it. */
    public Map<String, Object> asMap(Launch launch) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("dryRun", true);
        map.put("account", launch.account().map(account -> account.number()).orElse("unknown"));
        map.put("arn", launch.account().map(account -> account.arn()).orElse("unknown"));
        map.put("request", request);
        List<Map<String, Object>> files = new ArrayList<>();
        uploads.forEach((file, there) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("uri", "s3://" + launch.bucket() + "/" + file.key());
            one.put("bytes", file.bytes());
            one.put("there", there.<Object>map(known -> known).orElse("unknown"));
            files.add(one);
        });
        map.put("uploads", files);
        map.put("bytes", bytes());
        map.put("pricePerHour", price.<Object>map(Prices.Price::dollarsPerHour).orElse("unknown"));
        map.put("priceSource", price.map(Prices.Price::source).orElse("unknown"));
        map.put("worstCost", worst.<Object>map(cost -> Double.parseDouble(dollars(cost))).orElse("unknown"));
        map.put("quota", quota.<Object>map(most -> most).orElse("unknown"));
        return map;
    }

    /** For people: the request, then what it needs and costs. */
    public List<String> lines(Launch launch, String what) {
        List<String> lines = new ArrayList<>(JsonText.pretty(request).lines().toList());
        long there = uploads.values().stream().filter(known -> known.orElse(false)).count();
        lines.add(String.format(Locale.ROOT, "Upload: %d bytes into s3://%s/%s; %d of %d files are there already.", bytes(), launch.bucket(), Channel.ROOT,
                there, uploads.size()));
        lines.add("Price per hour and machine: " + price.map(each -> each.dollarsPerHour() + " dollars (" + each.source() + ")").orElse("unknown") + ".");
        lines.add("Worst cost: " + worst.map(cost -> dollars(cost) + " dollars").orElse("unknown") + ", for " + what + ", without storage.");
        lines.add("Quota: " + quota.map(most -> most + " of these machines at a time").orElse("unknown") + ".");
        return lines;
    }

    public static String dollars(double amount) {
        return BigDecimal.valueOf(amount).setScale(amount < 1 ? 4 : 2, RoundingMode.UP).stripTrailingZeros().toPlainString();
    }
}
