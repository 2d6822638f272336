package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The systemd units that operators are given, as systemd reads them.
class UnitsTest {

    private static final Path UNITS = Portal.ROOT.resolve("docs/systemd");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void systemd_finds_nothing_wrong_with_them() throws Exception {
        assumeTrue(Files.isExecutable(ANALYZE), "systemd is not here");
        var verify = new ArrayList<>(List.of(ANALYZE.toString(), "verify"));
        try (var units = Files.list(UNITS)) {
            for (var unit : units.toList()) {
                // It looks whether the program is there.
                var text = Files.readString(unit)
                        .replace(
                                "/opt/groundwork/portal",
                                Portal.ROOT.resolve("portal").toString());
                verify.add(Files.writeString(folder.resolve(unit.getFileName()), text)
                        .toString());
            }
        }

        assertThat(verify).hasSize(2 + 4);
        assertThat(Program.run(verify)).isEqualTo(new Program.Ended(0, ""));
    }

    @Test
    void a_service_may_write_its_own_folder_and_gain_nothing() throws Exception {
        try (var units = Files.list(UNITS)) {
            assertThat(units.filter(unit -> unit.toString().endsWith(".service")))
                    .hasSize(3)
                    .allSatisfy(unit -> assertThat(Files.readAllLines(unit))
                            .contains(
                                    "User=groundwork",
                                    "NoNewPrivileges=yes",
                                    "ProtectSystem=strict",
                                    "CapabilityBoundingSet=")
                            .anyMatch(line -> line.startsWith("StateDirectory=groundwork"))
                            .anyMatch(line -> line.startsWith("MemoryMax=")));
        }
    }
}
