package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageSetTest {

    @Test
    void the_hash_is_that_of_the_bytes_in_their_order() {
        // Training pixel a, training label b, test pixel c, test label d: sha256sum of "abcd".
        assertThat(new ImageSet("any", List.of(), one('a', 'b'), one('c', 'd')).sha256())
                .isEqualTo("88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589");
    }

    @Test
    void names_do_not_change_the_hash() {
        assertThat(new ImageSet("mnist", List.of("0", "1"), one('a', 'b'), one('c', 'd')).sha256())
                .isEqualTo(new ImageSet("mine", List.of("zero", "one"), one('a', 'b'), one('c', 'd')).sha256());
    }

    @Test
    void the_class_names_stay_when_the_caller_s_list_changes() {
        List<String> names = new ArrayList<>(List.of("0", "1"));
        ImageSet set = new ImageSet("any", names, one(0, 0), one(0, 0));

        names.clear();

        assertThat(set.classNames()).containsExactly("0", "1");
    }

    private static LabelledImages one(int pixel, int label) {
        return new LabelledImages(1, 1, new byte[] {(byte) pixel}, new byte[] {(byte) label});
    }
}
