package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void every_site_is_read_as_it_was_written() {
        for (Site site : List.of(Site.HERE, new Site.LocalMode(1), new Site.LocalMode(4), new Site.SageMaker("ml.m5.large", 2))) {
            assertThat(Site.parse(site.text())).contains(site);
        }
        assertThat(new Site.LocalMode(2).text()).isEqualTo("local x 2");
        assertThat(new Site.SageMaker("ml.g5.xlarge", 1).text()).isEqualTo("ml.g5.xlarge x 1");
    }

    @Test
    void what_is_no_site_is_none() {
        assertThat(List.of("", "there", "local x 0", "local x two", "m5.large x 1", "local x 2 x 3")).allSatisfy(text -> assertThat(Site.parse(text)).isEmpty());
    }

    @Test
    void only_one_process_of_this_machine_can_be_held_up() {
        assertThat(Site.HERE.pauses()).isTrue();
        assertThat(new Site.LocalMode(1).pauses()).isFalse();
        assertThat(new Site.SageMaker("ml.m5.large", 1).pauses()).isFalse();
    }

    @Test
    void machines_with_gpus_are_known_by_their_names() {
        assertThat(List.of("ml.g4dn.xlarge", "ml.g5.xlarge", "ml.p3.8xlarge")).allMatch(type -> new Site.SageMaker(type, 1).gpu());
        assertThat(List.of("ml.m5.large", "ml.c5.xlarge", "ml.m6g.large")).noneMatch(type -> new Site.SageMaker(type, 1).gpu());
    }
}
