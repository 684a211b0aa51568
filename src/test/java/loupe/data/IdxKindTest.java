package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdxKindTest {

    @Test
    void mnist_s_files_have_the_lengths_that_were_published() {
        // 16 + 60,000 * 784, 8 + 60,000, 16 + 10,000 * 784, 8 + 10,000
        assertThat(IdxKind.PICTURES.fileLength(60_000)).isEqualTo(47_040_016);
        assertThat(IdxKind.LABELS.fileLength(60_000)).isEqualTo(60_008);
        assertThat(IdxKind.PICTURES.fileLength(10_000)).isEqualTo(7_840_016);
        assertThat(IdxKind.LABELS.fileLength(10_000)).isEqualTo(10_008);
    }

    @Test
    void the_length_of_billions_does_not_wrap_around() {
        assertThat(IdxKind.PICTURES.fileLength(4_294_967_295L)).isEqualTo(16 + 4_294_967_295L * 784);
    }

    @Test
    void counts_stand_in_sentences_as_people_write_them() {
        assertThat(IdxKind.PICTURES.counted(60_000)).isEqualTo("60,000 pictures of 28x28");
        assertThat(IdxKind.PICTURES.counted(1)).isEqualTo("1 picture of 28x28");
        assertThat(IdxKind.LABELS.counted(1)).isEqualTo("1 label");
        assertThat(IdxKind.LABELS.counted(0)).isEqualTo("0 labels");
    }
}
