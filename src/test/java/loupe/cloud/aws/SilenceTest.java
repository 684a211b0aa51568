package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final AwsFault LOST = new AwsFault(AwsFault.Kind.PASSING, "AWS could not be reached.", new IllegalStateException());

    private static Silence of(Duration patience, Duration unseen) {
        return new Silence(new Waiting(time -> { }, patience, unseen), "training \"loupe-a\"");
    }

    @Test
    void only_its_first_fault_is_told_and_its_end_too() {
        Silence silence = of(Duration.ofMinutes(1), Duration.ZERO);
        assertThat(silence.begins(LOST)).contains(LOST);
        assertThat(silence.begins(LOST)).isEmpty();
        assertThat(silence.over()).isTrue();
        assertThat(silence.over()).isFalse();
    }

    @Test
    void what_is_not_shown_yet_is_told_as_that_and_is_no_silence() {
        Silence silence = of(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(silence.begins(silence.missing()).orElseThrow()).hasMessage("AWS does not show the training \"loupe-a\" yet.")
                .satisfies(told -> assertThat(told.mayPass()).isTrue());
        assertThat(silence.begins(silence.missing())).isEmpty();
        assertThat(silence.over()).isFalse();
    }

    @Test
    void each_kind_has_its_own_patience() {
        Silence impatient = of(Duration.ofMinutes(1), Duration.ofNanos(-1));
        impatient.begins(impatient.missing());
        assertThatThrownBy(() -> impatient.begins(impatient.missing())).hasMessage("There is no training \"loupe-a\" in this account and region.");
        assertThat(impatient.begins(LOST)).isEmpty();
    }

    @Test
    void a_refusal_is_not_waited_out() {
        AwsFault refused = new AwsFault(AwsFault.Kind.REFUSED, "No.", new IllegalStateException());
        Silence patient = of(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThatThrownBy(() -> patient.begins(refused)).isSameAs(refused);
    }
}
