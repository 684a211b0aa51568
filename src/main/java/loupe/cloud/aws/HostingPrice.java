package loupe.cloud.aws;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an endpoint costs, to be known before it is made. */
public sealed interface HostingPrice {

    /** Seconds of a thousand answers. */
    int A_THOUSAND_TENTHS = 100;

    /** A machine that is there. @param price of an hour; empty where nobody tells */
    record PerHour(String type, Optional<Prices.Price> price) implements HostingPrice {}

    /** Machines that come when something is asked: the time of each answer is paid for, by the memory. @param price of a second; empty where nobody tells */
    record PerAnswer(int megabytes, Optional<Prices.PerSecond> price) implements HostingPrice {}

    /** For people: what it costs, then what it costs at worst. */
    default List<String> lines() {
        return switch (this) {
            case PerHour(String type, var price) -> List.of(
                    "Price per hour: " + price.map(each -> each.dollarsPerHour() + " dollars (" + each.source() + ")").orElse("unknown") + ".",
                    "Worst cost: without a limit: " + type + " is paid for by the hour until the endpoint is deleted"
                            + price.map(each -> "; a day of it is " + day(each) + " dollars").orElse("") + ".");
            case PerAnswer(int megabytes, var price) -> List.of(
                    price.map(each -> "Price per second of answering with " + megabytes + " MB: " + plain(each.dollars()) + " dollars (" + each.source() + ").")
                            .orElse("Price per second: unknown; see \"Serverless Inference\" at aws.amazon.com/sagemaker/pricing for " + megabytes + " MB."),
                    "Worst cost: " + price.map(each -> "without a limit, but nothing while nobody asks: a thousand answers of a tenth of a second are "
                            + plain(each.dollars() * A_THOUSAND_TENTHS) + " dollars; the bytes are paid for besides.")
                            .orElse("unknown; paid for each answer by its milliseconds and memory, and for the bytes; nothing while nobody asks."));
        };
    }

    private static String plain(double dollars) {
        return BigDecimal.valueOf(dollars).round(new MathContext(6)).stripTrailingZeros().toPlainString();
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
            case PerAnswer(var _, var price) -> {
                map.put("pricePerSecond", price.<Object>map(Prices.PerSecond::dollars).orElse("unknown"));
                map.put("priceSource", price.map(Prices.PerSecond::source).orElse("unknown"));
            }
        }
        map.put("cost", lines().getLast());
        return map;
    }
}
