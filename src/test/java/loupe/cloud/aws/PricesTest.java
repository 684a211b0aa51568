package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PricesTest {

    @Test
    void the_price_lies_deep_in_a_product_of_the_list() {
        assertThat(Prices.dollars("""
                {"product":{"attributes":{"instanceName":"ml.m5.large"}},"terms":{"OnDemand":{"A.B":{"priceDimensions":{"A.B.C":{"unit":"Hrs",
                "pricePerUnit":{"USD":"0.1150000000"}}}}}}}""")).contains(0.115);
    }

    @Test
    void a_product_without_a_price_has_none() {
        assertThat(Prices.dollars("{\"terms\":{\"Reserved\":{}}}")).isEmpty();
        assertThat(Prices.dollars("not JSON")).isEmpty();
        assertThat(Prices.dollars("{\"terms\":{\"OnDemand\":{\"A\":{\"priceDimensions\":{\"B\":{\"pricePerUnit\":{\"USD\":\"cheap\"}}}}}}}")).isEmpty();
    }
}
