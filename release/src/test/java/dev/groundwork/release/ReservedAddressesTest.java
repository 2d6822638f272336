package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search/",
                "/api/search/",
                "/assets/portal.css",
                "/desk/",
                "/desk.csv",
                "/desk.json",
                "/404.html",
                "/health"
            })
    void the_service_answers_these_itself(String address) {
        assertThat(ReservedAddresses.contains(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/faqs/search/", "/searching/", "/desk-lamp/", "/objections/price/", "/products/api/"})
    void a_page_may_have_these(String address) {
        assertThat(ReservedAddresses.contains(address)).isFalse();
    }
}
