package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loupe.storage.JsonText;

/**
 * The price list, in the form in which the service gives it out. The figures are the rehearsal's own: near to what has been seen in a list once,
 * so that sums look familiar, and never what AWS takes.
 */
record Prices(Map<String, Double> perHour, Map<Integer, Double> perSecond) {

    private static final String SERVICE = "AmazonSageMaker";
    private static final String INSTANCE = "ML Instance";
    private static final String SERVERLESS = "ML Serverless";
    private static final int MOST_GIGABYTES = 6;
    private static final double A_SECOND_OF_A_GIGABYTE = 0.00002;
    private static final String SOURCE = "rehearsal: invented, not a price of AWS";

    static Prices invented() {
        Map<String, Double> perHour = new LinkedHashMap<>();
        perHour.put("ml.t2.medium", 0.06);
        perHour.put("ml.m5.large", 0.12);
        perHour.put("ml.m5.xlarge", 0.24);
        perHour.put("ml.c5.xlarge", 0.21);
        perHour.put("ml.g4dn.xlarge", 0.75);
        perHour.put("ml.g5.xlarge", 1.4);
        Map<Integer, Double> perSecond = new LinkedHashMap<>();
        for (int gigabytes = 1; gigabytes <= MOST_GIGABYTES; gigabytes++) {
            perSecond.put(gigabytes, A_SECOND_OF_A_GIGABYTE * gigabytes);
        }
        return new Prices(perHour, perSecond);
    }

    Map<String, Operation> operations() {
        return Map.of("AWSPriceListService.GetProducts", this::products);
    }

    private Map<String, ?> products(Members request, Caller caller) throws Refused {
        if (!request.needed("ServiceCode").equals(SERVICE)) {
            throw new Refused(400, "NotFoundException", "The rehearsal has prices of " + SERVICE + " only.");
        }
        List<String> texts = new ArrayList<>();
        for (String use : List.of("Training", "Hosting")) {
            perHour.forEach((type, price) -> {
                Map<String, String> attributes = attributes(type, use, caller.region());
                if (fits(INSTANCE, attributes, request.objects("Filters"))) {
                    texts.add(JsonText.line(product(INSTANCE, attributes, "Hrs", price)));
                }
            });
        }
        perSecond.forEach((gigabytes, price) -> {
            Map<String, String> attributes = Map.of("servicecode", SERVICE, "regionCode", caller.region(), "instanceName", "", "component", "",
                    "usagetype", "REHEARSAL-ServerlessInf:Mem-" + gigabytes + "GB");
            if (fits(SERVERLESS, attributes, request.objects("Filters"))) {
                texts.add(JsonText.line(product(SERVERLESS, attributes, "seconds", price)));
            }
        });
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("FormatVersion", "aws_v1"));
        answer.putAll(new Page<>(texts, request.number("MaxResults").orElse(100), request.text("NextToken")).answer("PriceList", "NextToken"));
        return answer;
    }

    private static Map<String, String> attributes(String type, String use, String region) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("servicecode", SERVICE);
        attributes.put("regionCode", region);
        attributes.put("instanceName", type);
        attributes.put("instanceType", type + "-" + use);
        attributes.put("component", use);
        attributes.put("platoinstancename", type);
        attributes.put("platoinstancetype", use);
        return attributes;
    }

    /** A filter on an attribute that is not told here leaves everything in. */
    private static boolean fits(String family, Map<String, String> attributes, List<Members> filters) {
        return filters.stream().allMatch(filter -> filter.needed("Field").equals("productFamily") ? filter.needed("Value").equals(family) : attributes.getOrDefault(filter.needed("Field"), filter.needed("Value")).equals(filter.needed("Value")));
    }

    private static Map<String, Object> product(String family, Map<String, String> attributes, String unit, double price) {
        Map<String, Object> dimension = Map.of("unit", unit, "description", SOURCE, "pricePerUnit", Map.of("USD", String.format(Locale.ROOT, "%.10f", price)));
        return Map.of("product", Map.of("productFamily", family, "attributes", attributes, "sku", "REHEARSAL"), "serviceCode", SERVICE,
                "publicationDate", "1970-01-01T00:00:00Z", "version", SOURCE,
                "terms", Map.of("OnDemand", Map.of("REHEARSAL.TERM", Map.of("priceDimensions", Map.of("REHEARSAL.TERM.RATE", dimension)))));
    }
}
