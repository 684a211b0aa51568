package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
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
    void what_nobody_tells_is_unknown() {
        assertThat(new HostingPrice.PerHour("ml.r5.large", Optional.empty()).lines()).startsWith("Price per hour: unknown.");
        assertThat(new HostingPrice.PerAnswer(2048).lines()).containsExactly(
                "Price per second: unknown; see \"Serverless Inference\" at aws.amazon.com/sagemaker/pricing for 2048 MB.",
                "Worst cost: unknown; paid for each answer by its milliseconds and memory, and for the bytes; nothing while nobody asks.");
        assertThat(new HostingPrice.PerAnswer(2048).asMap()).containsEntry("pricePerSecond", "unknown").containsEntry("priceSource", "unknown");
    }
}
