package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import loupe.storage.JsonText;
import org.junit.jupiter.api.Test;

class HostingPriceTest {

    @Test
    void a_machine_has_a_price_by_the_hour_with_its_source_and_no_limit() {
        HostingPrice price = new HostingPrice.PerHour("ml.m5.large", Optional.of(new Prices.Price(0.12, "a list of 2026-11")));

        assertThat(price.lines()).containsExactly("Price per hour: 0.12 dollars (a list of 2026-11).",
                "Worst cost: without a limit: ml.m5.large is paid for by the hour until the endpoint is deleted; a day of it is 2.88 dollars.");
        assertThat(price.asMap()).isEqualTo(Map.of("pricePerHour", 0.12, "priceSource", "a list of 2026-11", "cost", price.lines().getLast()));
    }

    @Test
    void answers_have_a_price_by_the_second_with_its_source_and_what_a_thousand_of_them_are() {
        HostingPrice price = new HostingPrice.PerAnswer(3072, Optional.of(new Prices.PerSecond(0.00006, "a list of 2026-11")));

        assertThat(price.lines()).containsExactly("Price per second of answering with 3072 MB: 0.00006 dollars (a list of 2026-11).",
                "Worst cost: without a limit, but nothing while nobody asks: a thousand answers of a tenth of a second are 0.006 dollars; the bytes are paid for besides.");
        assertThat(price.asMap()).isEqualTo(Map.of("pricePerSecond", 0.00006, "priceSource", "a list of 2026-11", "cost", price.lines().getLast()));
    }

    @Test
    void the_price_of_a_second_is_found_by_its_memory_among_those_of_the_list() throws Exception {
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of(asked.body().contains("ML Serverless") ? """
                {"FormatVersion":"aws_v1","PriceList":[%s,%s]}""".formatted(product(2, "0.0000400000"), product(3, "0.0000600000")) : "{}"));
                Cloud cloud = server.cloud()) {
            assertThat(cloud.prices().answering(3072, "us-east-1").map(Prices.PerSecond::dollars)).contains(0.00006);
            assertThat(cloud.prices().answering(4096, "us-east-1")).isEmpty();
        }
    }

    private static String product(int gigabytes, String dollars) {
        return JsonText.line(Map.of("text", """
                {"product":{"productFamily":"ML Serverless","attributes":{"usagetype":"USE1-ServerlessInf:Mem-%dGB"}},"terms":{"OnDemand":{"A":{"priceDimensions":\
                {"B":{"unit":"seconds","pricePerUnit":{"USD":"%s"}}}}}}}""".formatted(gigabytes, dollars))).replaceFirst("^\\{\"text\":", "").replaceFirst("}$", "");
    }

    @Test
    void what_nobody_tells_is_unknown() {
        assertThat(new HostingPrice.PerHour("ml.r5.large", Optional.empty()).lines()).startsWith("Price per hour: unknown.");
        assertThat(new HostingPrice.PerAnswer(2048, Optional.empty()).lines()).containsExactly(
                "Price per second: unknown; see \"Serverless Inference\" at aws.amazon.com/sagemaker/pricing for 2048 MB.",
                "Worst cost: unknown; paid for each answer by its milliseconds and memory, and for the bytes; nothing while nobody asks.");
        assertThat(new HostingPrice.PerAnswer(2048, Optional.empty()).asMap()).containsEntry("pricePerSecond", "unknown").containsEntry("priceSource", "unknown");
    }
}
