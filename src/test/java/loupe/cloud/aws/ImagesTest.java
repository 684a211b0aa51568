package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImagesTest {

    private static final Machines GPU = new Machines("ml.g4dn.xlarge", 1, Duration.ofHours(1), false, Duration.ZERO);

    @Test
    void each_region_has_the_account_that_holds_the_images_there() {
        Images images = new Images();

        assertThat(images.training(CloudJobs.one(), "us-west-2")).isEqualTo("763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full");
        assertThat(images.training(CloudJobs.one(), "eu-south-1")).startsWith("692866216735.dkr.ecr.eu-south-1.amazonaws.com/");
        assertThat(images.training(CloudJobs.one(), "cn-north-1")).startsWith("727897471807.dkr.ecr.cn-north-1.amazonaws.com.cn/");
        assertThat(images.date()).matches("20[0-9]{2}-[0-9]{2}");
    }

    @Test
    void a_tuning_has_an_image_that_starts_a_script_and_gpus_have_cuda() {
        assertThat(new Images().tuning(CloudJobs.one(), "us-west-2")).endsWith("/pytorch-training:2.10.0-cpu-py313-ubuntu22.04-sagemaker");
        assertThat(new Images().tuning(GPU, "us-west-2")).isEqualTo(new Images().training(GPU, "us-west-2")).contains("gpu");
    }
}
