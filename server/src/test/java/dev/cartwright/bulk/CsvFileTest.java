package dev.cartwright.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.platform.process.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path folder;

    @Test
    void rowsComeInBatchesWithTheLinesTheyBeginAt() throws IOException {
        try (var file = open("a,b\n1,\"two\nlines\"\n2,\"a \"\"quote\"\"\"\r\n3,\n")) {
            assertThat(file.columns()).containsExactly("a", "b");
            assertThat(file.next(2))
                    .containsExactly(
                            new SourceRow(2, List.of("1", "two\nlines")),
                            new SourceRow(4, List.of("2", "a \"quote\"")));
            assertThat(file.next(2)).containsExactly(new SourceRow(5, List.of("3", "")));
            assertThat(file.next(2)).isEmpty();
            assertThat(file.percent()).isEqualTo(100);
            file.demandWhole();
        }
    }

    @Test
    void aMarkAtTheBeginningIsNoPartOfTheFirstColumn() throws IOException {
        try (var file = open("\ufeffa,b\n1,2\n")) {
            assertThat(file.columns()).containsExactly("a", "b");
        }
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowWhatCameBefore() throws IOException {
        var text = "a,b\n1,2\n3,\"" + "never closed, ".repeat(20_000);
        try (var file = open(text)) {
            var rows = new ArrayList<SourceRow>();
            for (var next = file.next(1); !next.isEmpty(); next = file.next(1)) {
                rows.addAll(next);
            }
            assertThat(rows).containsExactly(new SourceRow(2, List.of("1", "2")));
            assertThatThrownBy(file::demandWhole)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is no CSV after line 2");
        }
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsRefused() throws IOException {
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("none.csv"))).hasMessageStartingWith("There is no file");
        assertThatThrownBy(() -> open("")).hasMessageEndingWith("is empty.");
    }

    private CsvFile open(String text) throws IOException {
        var path = folder.resolve("books.csv");
        Files.writeString(path, text, StandardCharsets.UTF_8);
        return CsvFile.open(path);
    }
}
