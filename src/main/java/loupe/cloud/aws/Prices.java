package loupe.cloud.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.storage.JsonText;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.GetProductsRequest;

/** What machines cost. */
public final class Prices {

    /** List prices of one region at a day, where AWS's own list cannot be asked. */
    private static final Map<String, Double> LISTED = Map.of("ml.m5.large", 0.115, "ml.m5.xlarge", 0.23, "ml.m4.xlarge", 0.28, "ml.c5.xlarge", 0.204,
            "ml.g4dn.xlarge", 0.736, "ml.g5.xlarge", 1.41, "ml.p3.8xlarge", 14.688);
    private static final String LISTED_AT = "list price us-west-2 as noted in 2026-11, check aws.amazon.com/sagemaker/pricing";

    private final AwsClients clients;
    private final String asked;

    /** @param asked whose price list it is */
    Prices(AwsClients clients, String asked) {
        this.clients = clients;
        this.asked = asked;
    }

    /** @param source where it was read and when */
    public record Price(double dollarsPerHour, String source) {}

    /** What an hour of training on {@code type} costs; empty where nobody tells. */
    public Optional<Price> training(String type, String region) {
        return hour(type, region, "Training");
    }

    /** What an hour of an endpoint on {@code type} costs; empty where nobody tells. */
    public Optional<Price> hosting(String type, String region) {
        return hour(type, region, "Hosting");
    }

    /** @param source where it was read and when */
    public record PerSecond(double dollars, String source) {}

    /** What a second of an answer costs where machines come only when something is asked; empty where nobody tells. */
    public Optional<PerSecond> answering(int megabytes, String region) {
        GetProductsRequest request = GetProductsRequest.builder().serviceCode("AmazonSageMaker").maxResults(100)
                .filters(equal("regionCode", region), equal("productFamily", "ML Serverless")).build();
        String memory = "ServerlessInf:Mem-" + megabytes / 1024 + "GB\"";
        return Asking.ifKnown(() -> clients.pricing().getProductsPaginator(request).priceList().stream().filter(product -> product.contains(memory))
                .flatMap(product -> dollars(product).stream()).filter(dollars -> dollars > 0).min(Double::compare)
                .map(dollars -> new PerSecond(dollars, "price list of " + asked + ", asked now")));
    }

    /** What {@code wanted} costs. */
    public HostingPrice of(Deployment wanted, String region) {
        return switch (wanted.power()) {
            case Deployment.Instance(String type) -> new HostingPrice.PerHour(type, hosting(type, region));
            case Deployment.Serverless(int megabytes) -> new HostingPrice.PerAnswer(megabytes, answering(megabytes, region));
        };
    }

    private Optional<Price> hour(String type, String region, String use) {
        return Asking.ifKnown(() -> listed(type, region, use).map(dollars -> new Price(dollars, "price list of " + asked + ", asked now")))
                .or(() -> Optional.ofNullable(LISTED.get(type)).map(dollars -> new Price(dollars, LISTED_AT)));
    }

    private Optional<Double> listed(String type, String region, String use) {
        GetProductsRequest request = GetProductsRequest.builder().serviceCode("AmazonSageMaker").maxResults(100)
                .filters(equal("regionCode", region), equal("instanceName", type), equal("component", use)).build();
        return clients.pricing().getProducts(request).priceList().stream().flatMap(product -> dollars(product).stream())
                .filter(dollars -> dollars > 0).min(Double::compare);
    }

    private static Filter equal(String field, String value) {
        return Filter.builder().type("TERM_MATCH").field(field).value(value).build();
    }

    /** The price per hour in a product of AWS's price list, which is JSON in a text. */
    static Optional<Double> dollars(String product) {
        try {
            Map<String, Object> tree = JsonText.object(product, "The price list");
            return inside(inside(Stream.of(tree), "terms"), "OnDemand").flatMap(Prices::values)
                    .flatMap(term -> inside(Stream.of(term), "priceDimensions")).flatMap(Prices::values)
                    .flatMap(dimension -> inside(Stream.of(dimension), "pricePerUnit"))
                    .flatMap(price -> Optional.ofNullable(price.get("USD")).stream()).map(text -> Double.parseDouble(text.toString())).findFirst();
        } catch (BadInputException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Stream<Map<?, ?>> inside(Stream<? extends Map<?, ?>> maps, String name) {
        return maps.map(map -> map.get(name)).filter(Map.class::isInstance).map(value -> (Map<?, ?>) value);
    }

    private static Stream<Map<?, ?>> values(Map<?, ?> map) {
        return List.copyOf(map.values()).stream().filter(Map.class::isInstance).map(value -> (Map<?, ?>) value);
    }
}
