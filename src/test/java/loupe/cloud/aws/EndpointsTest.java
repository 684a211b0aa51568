package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointsTest {

    @Test
    void without_variables_aws_is_asked_and_buckets_are_hosts() {
        Endpoints none = new Endpoints(Map.of());

        assertThat(none.of(Endpoints.Service.S3)).isEmpty();
        assertThat(none.pathStyle()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void each_service_has_its_own_variable_which_goes_before_the_general_one(Endpoints.Service service) {
        Endpoints endpoints = new Endpoints(Map.of("AWS_ENDPOINT_URL_" + service, "http://127.0.0.1:1", "AWS_ENDPOINT_URL", "http://127.0.0.1:2"));

        assertThat(endpoints.of(service)).contains(URI.create("http://127.0.0.1:1"));
        for (Endpoints.Service other : Endpoints.Service.values()) {
            assertThat(endpoints.of(other)).contains(URI.create(other == service ? "http://127.0.0.1:1" : "http://127.0.0.1:2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void buckets_are_named_in_the_path_as_soon_as_any_service_is_elsewhere(Endpoints.Service service) {
        assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL_" + service, "http://127.0.0.1:1")).pathStyle()).isTrue();
    }

    @Test
    void a_person_can_have_them_ignored_as_in_aws_s_own_tools() {
        assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"))
                .of(Endpoints.Service.STS)).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_told_of() {
        assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL_S3", "localhost:4566")).fault())
                .contains("AWS_ENDPOINT_URL_S3: \"localhost:4566\" is no address such as http://127.0.0.1:4566.");
        assertThat(new Endpoints(Map.of("AWS_ENDPOINT_URL", "http://[::1]:80/x", "AWS_ENDPOINT_URL_S3", "https://s3.example.com")).fault()).isEmpty();
    }
}
