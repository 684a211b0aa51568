package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParentChannelTest {

    @Test
    void each_line_arrives_at_once_and_whole_whatever_letters_it_has() throws Exception {
        try (Door door = Door.open(); ParentChannel parent = ParentChannel.connect(door.address())) {
            parent.send(door.token());
            try (BufferedReader heard = door.accept()) {
                String odd = "{\"reason\":\"über 😀\"}";
                String large = "x".repeat(300_000);
                parent.send(odd);
                assertThat(heard.readLine()).isEqualTo(odd);
                Thread sender = Thread.ofPlatform().start(() -> send(parent, large));
                assertThat(heard.readLine()).isEqualTo(large);
                sender.join();
            }
        }
    }

    @Test
    void a_door_that_is_closed_lets_nobody_in() throws Exception {
        for (Door door : new Door[] {Door.open(), Door.loopback()}) {
            door.close();
            assertThatThrownBy(() -> ParentChannel.connect(door.address())).as(door.address()).isInstanceOf(IOException.class);
        }
    }

    private static void send(ParentChannel parent, String line) {
        try {
            parent.send(line);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
