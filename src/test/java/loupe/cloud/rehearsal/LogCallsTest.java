package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogCallsTest {

    private final LogBook book = new LogBook(new Faults());
    private final LogCalls calls = new LogCalls(book);
    private LogStream stream;

    @BeforeEach
    void setUp() {
        stream = book.open(LogBook.JOBS, "job/algo-1-", 100);
        IntStream.range(0, 5).forEach(i -> stream.add(new LogStream.Line(1000 + i, "line " + i)));
    }

    private Members events(Map<String, Object> more) throws Refused {
        Map<String, Object> request = new java.util.LinkedHashMap<>(Map.of("logGroupName", LogBook.JOBS, "logStreamName", "job/algo-1-100"));
        request.putAll(more);
        return new Members(Map.copyOf(calls.operations().get("Logs_20140328.GetLogEvents").call(new Members(request), new Caller("us-west-2"))));
    }

    private static List<String> lines(Members answer) {
        return answer.objects("events").stream().map(event -> event.needed("message")).toList();
    }

    @Test
    void from_the_head_on_the_token_leads_to_what_is_new_and_stays_the_same_where_nothing_is() throws Exception {
        Members first = events(Map.of("startFromHead", true, "limit", 3L));
        Members second = events(Map.of("nextToken", first.needed("nextForwardToken"), "limit", 3L));
        Members third = events(Map.of("nextToken", second.needed("nextForwardToken")));
        stream.add(new LogStream.Line(2000, "late"));
        Members fourth = events(Map.of("nextToken", third.needed("nextForwardToken")));

        assertThat(lines(first)).containsExactly("line 0", "line 1", "line 2");
        assertThat(lines(second)).containsExactly("line 3", "line 4");
        assertThat(lines(third)).isEmpty();
        assertThat(third.needed("nextForwardToken")).isEqualTo(second.needed("nextForwardToken"));
        assertThat(lines(fourth)).containsExactly("late");
    }

    @Test
    void without_a_word_the_last_lines_come_first_and_backwards_the_ones_before() throws Exception {
        Members last = events(Map.of("limit", 2L));

        assertThat(lines(last)).containsExactly("line 3", "line 4");
        assertThat(lines(events(Map.of("nextToken", last.needed("nextBackwardToken"), "limit", 2L)))).containsExactly("line 1", "line 2");
    }

    @Test
    void an_answer_has_at_most_a_mebibyte_of_lines() throws Exception {
        LogStream big = book.open(LogBook.JOBS, "job/algo-2-", 100);
        IntStream.range(0, 3).forEach(i -> big.add(new LogStream.Line(i, "x".repeat(400_000))));

        assertThat(lines(events(Map.of("logStreamName", "job/algo-2-100", "startFromHead", true)))).hasSize(2);
    }

    @Test
    void what_is_not_there_and_a_token_that_is_none_are_refused() {
        assertThatThrownBy(() -> events(Map.of("logStreamName", "none"))).isInstanceOf(Refused.class).hasMessage("The specified log stream does not exist.");
        assertThatThrownBy(() -> events(Map.of("nextToken", "x"))).isInstanceOf(Refused.class).hasMessage("The specified nextToken is invalid.");
        assertThatThrownBy(() -> events(Map.of("logGroupName", "none"))).isInstanceOf(Refused.class).hasMessage("The specified log group does not exist.");
    }

    @Test
    void two_streams_of_one_second_have_two_names() {
        assertThat(book.open(LogBook.JOBS, "job/algo-1-", 100).name()).isEqualTo("job/algo-1-101");
    }
}
