package loupe.cloud.aws;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an endpoint costs, to be known before it is made. */
public sealed interface HostingPrice {

    /** A machine that is there. @param price of an hour; empty where nobody tells */
    record PerHour(String type, Optional<Prices.Price> price) implements HostingPrice {}

    /** Machines that come when something is asked: the time of each answer is paid for, by the memory. */
    record PerAnswer(int megabytes) implements HostingPrice {}

    /** For people: what it costs, then what it costs at worst. */
    default List<String> lines() {
        return switch (this) {
            case PerHour(String type, var price) -> List.of(
                    "Price per hour: " + price.map(each -> each.dollarsPerHour() + " dollars (" + each.source() + ")").orElse("unknown") + ".",
                    "Worst cost: without a limit: " + type + " is paid for by the hour until the endpoint is deleted"
                            + price.map(each -> "; a day of it is " + day(each) + " dollars").orElse("") + ".");
            case PerAnswer(int megabytes) -> List.of(
                    "Price per second: unknown; see \"Serverless Inference\" at aws.amazon.com/sagemaker/pricing for " + megabytes + " MB.",
                    "Worst cost: unknown; paid for each answer by its milliseconds and memory, and for the bytes; nothing while nobody asks.");
        };
    }

    private static String day(Prices.Price price) {
        return BigDecimal.valueOf(price.dollarsPerHour()).multiply(BigDecimal.valueOf(24)).setScale(2, RoundingMode.UP).toPlainString();
    }

    /** As JSON has it. */
    default Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (this) {
            case PerHour(var _, var price) -> {
                map.put("pricePerHour", price.<Object>map(Prices.Price::dollarsPerHour).orElse("unknown"));
                map.put("priceSource", price.map(Prices.Price::source).orElse("unknown"));
            }
            case PerAnswer _ -> {
                map.put("pricePerSecond", "unknown");
                map.put("priceSource", "unknown");
            }
        }
        map.put("cost", lines().getLast());
        return map;
    }
}
