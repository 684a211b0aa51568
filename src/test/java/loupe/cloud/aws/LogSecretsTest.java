package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.cloud.rehearsal.Rehearsal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** However much is logged, no secret is. */
class LogSecretsTest {

    @TempDir
    private Path folder;
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private Level before = Level.WARN;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void hush() {
        root.setLevel(before);
        root.detachAppender(heard);
    }

    @Test
    void what_signs_a_request_is_in_no_log_even_where_everything_is_logged() throws Exception {
        try (Rehearsal rehearsal = Rehearsal.start(folder, 0); Cloud cloud = TestClouds.at(rehearsal.environment())) {
            Store store = cloud.store(cloud.account(), "sagemaker-us-west-2-000000000000");
            store.make();
            store.send(CloudJobs.job("loupe-quiet", CloudJobs.one()).channels(), file -> { });
            cloud.trainings().state("loupe-none");
        }

        assertThat(heard.list).isNotEmpty();
        assertThat(List.copyOf(heard.list)).noneMatch(event -> holdsSecret(event.getFormattedMessage()));
    }

    private static boolean holdsSecret(String text) {
        return text.contains(TestClouds.KEY) || text.contains(TestClouds.SECRET) || text.contains(TestClouds.TOKEN);
    }

    @Test
    void what_another_library_logs_is_written_without_keys() {
        List<String> written = new ArrayList<>();
        PatternLayout layout = new PatternLayout();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.setPattern(((PatternLayoutEncoder) ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder()).getPattern());
        layout.start();
        LoggerFactory.getLogger("another").debug("key AKIAINVENTED00000000 and X-Amz-Security-Token=abc next");
        heard.list.stream().filter(event -> event.getLoggerName().equals("another")).forEach(event -> written.add(layout.doLayout(event)));

        assertThat(written).containsExactly("DEBUG another: key … and X-Amz-Security-Token=… next\n");
    }
}
