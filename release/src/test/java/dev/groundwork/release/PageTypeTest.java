package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageTypeTest {

    @ParameterizedTest
    @CsvSource({
        "faqs, FAQ",
        "faq, FAQ",
        "Stories, STORY",
        "story, STORY",
        "POSITIONING, POSITIONING",
        "launches, LAUNCH"
    })
    void a_folder_gives_its_type_in_the_singular_or_plural_and_any_case(String folder, PageType type) {
        assertThat(PageType.ofFolder(folder)).contains(type);
    }

    @Test
    void any_other_folder_gives_none() {
        assertThat(PageType.ofFolder("notes")).isEmpty();
        assertThat(PageType.ofFolder("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PageType.class)
    void a_type_is_found_by_what_it_is_called_in_front_matter(PageType type) {
        assertThat(PageType.of(type.id())).contains(type);
    }

    @ParameterizedTest
    @EnumSource(PageType.class)
    void the_list_of_a_type_takes_no_address_that_the_service_answers(PageType type) {
        assertThat(ReservedAddresses.contains("/" + type.folder() + "/")).isFalse();
    }
}
