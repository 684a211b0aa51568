package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProcessorTest {

    private static String flags(String flags) {
        return "processor\t: 0\nmodel name\t: Some Processor avx512f\nflags\t\t: fpu sse2 " + flags
                + "\nbogomips\t: 5192.19\n\nprocessor\t: 1\nflags\t\t: fpu\n";
    }

    @Test
    void one_with_avx_512_works_on_sixteen_filters_at_once() {
        assertThat(Processor.of(flags("avx2 avx512f avx512dq avx512cd avx512bw avx512vl"), "amd64"))
                .isEqualTo(new Processor("AVX-512", 16));
    }

    @Test
    void one_with_only_the_beginnings_of_avx_512_counts_as_avx2() {
        assertThat(Processor.of(flags("avx2 avx512f avx512cd"), "amd64")).isEqualTo(new Processor("AVX2", 8));
    }

    @Test
    void one_that_tells_no_wide_instructions_is_called_by_its_architecture() {
        assertThat(Processor.of("processor\t: 0\nFeatures\t: fp asimd\n", "aarch64")).isEqualTo(new Processor("aarch64", 8));
        assertThat(Processor.of(flags("avx"), "amd64")).isEqualTo(new Processor("amd64", 8));
        assertThat(Processor.of("", "x86_64")).isEqualTo(new Processor("x86_64", 8));
    }

    @Test
    void the_one_under_the_tests_is_known() {
        assertThat(Processor.here().kind()).isNotBlank();
        assertThat(Processor.here().lanes()).isIn(8, 16);
    }
}
