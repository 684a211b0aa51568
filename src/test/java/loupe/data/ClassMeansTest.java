package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassMeansTest {

    @Test
    void a_class_is_the_mean_of_its_pictures_pixel_by_pixel_and_blank_where_it_has_none() {
        LabelledImages images = new LabelledImages(1, 2, new byte[] {0, (byte) 255, (byte) 255, (byte) 255, 51, 0}, new byte[] {2, 2, 0});

        assertThat(ClassMeans.of(images, 3)).containsExactly(new GrayImage(2, 1, new float[] {0.2f, 0}),
                new GrayImage(2, 1, new float[2]), new GrayImage(2, 1, new float[] {0.5f, 1}));
    }
}
