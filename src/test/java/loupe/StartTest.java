package loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    /** The number that Java 8 gives to the class files that it reads (The Java Virtual Machine Specification, table 4.1-A). */
    private static final int JAVA_8 = 52;

    @Test
    void an_older_java_is_told_by_its_number_and_what_to_do() {
        assertThat(Start.refusal("17")).isEqualTo("Loupe needs Java 25 or newer and this is Java 17; start it with the \"java\" of a JDK 25, "
                + "for example Eclipse Temurin 25.");
        assertThat(Start.refusal("1.8")).startsWith("Loupe needs Java 25 or newer and this is Java 8; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "26", "100"})
    void a_newer_java_will_do(String version) {
        assertThat(Start.refusal(version)).isEmpty();
    }

    @Test
    void every_java_from_8_on_reads_the_class_that_says_so() throws IOException {
        try (DataInputStream file = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            assertThat(file.readInt()).isEqualTo(0xCAFEBABE);
            file.readUnsignedShort();
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }
}
