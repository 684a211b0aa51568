package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSettingsTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"ml.m5.large", "ml.c5.xlarge", "ml.g4dn.xlarge", "ml.p3.2xlarge"})
    void usual_machines_may_be_taken(String type) {
        assertThat(CloudSettings.DEFAULT.fault(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml.p4d.24xlarge", "ml.m5dn.large", "ml.trn1.32xlarge"})
    void others_only_where_the_learner_says_so(String type) {
        assertThat(CloudSettings.DEFAULT.fault(type)).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("Machines of the family " + type.substring(0, type.lastIndexOf('.')) + " are not among those"));
    }

    @Test
    void what_the_learner_allows_counts_and_the_rest_stays_as_it_was() throws Exception {
        Path file = home.resolve("cloud.json");
        Files.writeString(file, "{\"format\": 1, \"families\": \"ml.p4d\"}");
        CloudSettings read = new StateFile<>(file, CloudSettings.DEFAULT).read();

        assertThat(read.fault("ml.p4d.24xlarge")).isEmpty();
        assertThat(read.fault("ml.m5.large")).isPresent();
        assertThat(read.mostInstances()).isEqualTo(4);
    }
}
