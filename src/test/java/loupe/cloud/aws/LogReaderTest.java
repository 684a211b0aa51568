package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Logs as others than Loupe's own stand-in tell them. */
class LogReaderTest {

    private final List<String> heard = new ArrayList<>();

    private int read(Function<OtherServers.Asked, String> answers, int times) throws IOException {
        int count = 0;
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of(answers.apply(asked))); AwsClients clients = server.clients()) {
            LogReader log = new LogReader(clients, "job");
            for (int i = 0; i < times; i++) {
                count += log.read((host, line) -> heard.add(host + " " + line));
            }
        }
        return count;
    }

    private static String streams(String... names) {
        return "{\"logStreams\":[" + String.join(",", List.of(names).stream().map(name -> "{\"logStreamName\":\"" + name + "\"}").toList()) + "]}";
    }

    @Test
    void streams_come_page_by_page() throws IOException {
        read(asked -> asked.target().equals("DescribeLogStreams")
                ? asked.body().contains("second") ? streams("job/algo-2-17") : "{\"logStreams\":[{\"logStreamName\":\"job/algo-1-17\"}],\"nextToken\":\"second\"}"
                : asked.body().contains("\"end\"") ? "{\"events\":[],\"nextForwardToken\":\"end\"}" : "{\"events\":[{\"message\":\"hello\"}],\"nextForwardToken\":\"end\"}", 1);
        assertThat(heard).containsExactly("algo-1 hello", "algo-2 hello");
    }

    @Test
    void a_log_whose_token_always_changes_is_left_and_read_on_at_the_next_look() throws IOException {
        int[] tokens = {0};
        assertThat(read(asked -> asked.target().equals("DescribeLogStreams") ? streams("job/algo-1-17")
                : "{\"events\":[" + (tokens[0]++ == 0 ? "{\"message\":\"once\"}" : "") + "],\"nextForwardToken\":\"t" + tokens[0] + "\"}", 2)).isEqualTo(1);
        assertThat(heard).containsExactly("algo-1 once");
    }

    @Test
    void a_log_without_tokens_tells_each_line_once() throws IOException {
        int[] looks = {0};
        read(asked -> asked.target().equals("DescribeLogStreams") ? streams("job/algo-1-17")
                : looks[0]++ == 0 ? "{\"events\":[{\"message\":\"first\"}]}" : "{\"events\":[{\"message\":\"first\"},{\"message\":\"second\\n\"}]}", 3);
        assertThat(heard).containsExactly("algo-1 first", "algo-1 second");
    }

    @Test
    void the_host_is_told_by_the_beginning_of_its_stream_s_name() throws IOException {
        read(asked -> asked.target().equals("DescribeLogStreams") ? streams("job/algo-1", "job/algo-12-0a1b2c", "job/other")
                : "{\"events\":[{\"message\":\"x\"}]}", 1);
        assertThat(heard).containsExactly("algo-1 x", "algo-12 x", "other x");
    }
}
