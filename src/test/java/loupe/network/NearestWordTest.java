package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordTest {

    @ParameterizedTest
    @CsvSource({"danse 3,dense", "dnese 3,dense", "dense10,dense", "conv2d 20@5,conv", "cov 20@5,conv", "max_pool 2,maxpool", "maxpol,maxpool",
        "batch_norm,batchnorm", "batchnormalization,", "flaten,flatten", "residul,residual", "conv 20@5 stirde 2,stride", "dense 10 rel,relu",
        "dense 10 leaky_relu,leakyrelu", "drop_out 0.5,dropout"})
    void a_slip_or_two_still_tell_what_was_meant(String part, String meant) {
        assertThat(NearestWord.to(part).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blur 3", "zzz", "dear reader", "conv 20@x", "dense", "conv 20@5 stride", "x", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"})
    void what_is_like_no_word_and_what_is_no_misspelling_get_no_suggestion(String part) {
        assertThat(NearestWord.to(part)).isEmpty();
    }

    @Test
    void slips_are_letters_that_are_wrong_missing_too_many_or_exchanged() {
        assertThat(NearestWord.slips("dense", "dense")).isZero();
        assertThat(NearestWord.slips("danse", "dense")).isEqualTo(1);
        assertThat(NearestWord.slips("dese", "dense")).isEqualTo(1);
        assertThat(NearestWord.slips("denses", "dense")).isEqualTo(1);
        assertThat(NearestWord.slips("desne", "dense")).isEqualTo(1);
        assertThat(NearestWord.slips("", "dense")).isEqualTo(5);
    }
}
