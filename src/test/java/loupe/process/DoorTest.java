package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DoorTest {

    @Test
    void who_knows_the_token_comes_in_through_a_unix_socket() throws Exception {
        try (Door door = Door.unix()) {
            assertThat(door.address()).startsWith("unix:");
            assertLetsIn(door);
        }
    }

    @Test
    void loopback_serves_where_there_are_no_unix_sockets() throws Exception {
        try (Door door = Door.loopback()) {
            assertThat(door.address()).matches("tcp:\\d+");
            assertLetsIn(door);
        }
    }

    @Test
    void who_does_not_know_the_token_is_sent_away() throws Exception {
        try (Door door = Door.loopback(); ParentChannel stranger = ParentChannel.connect(door.address());
             ParentChannel child = ParentChannel.connect(door.address())) {
            stranger.send("let me in");
            stranger.send("line of a stranger");
            child.send(door.token());
            child.send("line of the child");
            try (BufferedReader lines = door.accept()) {
                assertThat(lines.readLine()).isEqualTo("line of the child");
            }
        }
    }

    @Test
    void a_guest_who_never_says_a_token_does_not_hold_a_door_that_is_closed() throws Exception {
        Door door = Door.loopback();
        try (ParentChannel silent = ParentChannel.connect(door.address())) {
            Later.run(Duration.ofMillis(100), door::close);
            assertThatThrownBy(door::accept).isInstanceOf(ClosedChannelException.class);
            silent.close();
        }
    }

    @Test
    void the_socket_s_folder_is_private_and_goes_with_the_door() throws Exception {
        Door door = Door.unix();
        Path folder = Path.of(door.address().substring("unix:".length())).getParent();
        Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        door.close();
        assertThat(folder).doesNotExist();
        assertThatThrownBy(door::accept).isInstanceOf(ClosedChannelException.class);
    }

    private static void assertLetsIn(Door door) throws IOException {
        try (ParentChannel child = ParentChannel.connect(door.address())) {
            child.send(door.token());
            child.send("héllo");
            try (BufferedReader lines = door.accept()) {
                assertThat(lines.readLine()).isEqualTo("héllo");
            }
        }
    }
}
