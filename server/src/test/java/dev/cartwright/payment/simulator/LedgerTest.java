package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");

    @TempDir
    private Path data;

    @Test
    void whatWasWrittenIsReadBackAfterReopening() throws IOException {
        try (var ledger = Ledger.open(path())) {
            ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_3DS));
            ledger.change("pay_1", entry -> entry == null ? null : entry.concluded(NOW.plusSeconds(1)));
            ledger.change("pay_2", entry -> LedgerEntry.tombstone("pay_2", NOW));
        }

        try (var ledger = Ledger.open(path())) {
            assertThat(ledger.find("pay_1").orElseThrow())
                    .isEqualTo(asked("pay_1", Token.TOK_3DS).concluded(NOW.plusSeconds(1)));
            assertThat(ledger.find("pay_2").orElseThrow()).isEqualTo(LedgerEntry.tombstone("pay_2", NOW));
            assertThat(ledger.find("pay_3")).isEmpty();
            assertThat(ledger.undecided()).isEmpty();
        }
        assertThat(Ledger.read(path()))
                .extracting(LedgerEntry::state)
                .containsExactly(LedgerState.REQUIRES_ACTION, LedgerState.CAPTURED, LedgerState.VOIDED);
    }

    @Test
    void aStepThatChangesNothingWritesNothing() throws IOException {
        try (var ledger = Ledger.open(path())) {
            assertThat(ledger.change("pay_1", entry -> null).isNew()).isFalse();
            assertThat(ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_VISA))
                            .isNew())
                    .isTrue();
            assertThat(ledger.change("pay_1", entry -> entry).isNew()).isFalse();
        }

        assertThat(Ledger.read(path())).hasSize(1);
    }

    @Test
    void aLineThatAKillCutShortIsCutOff() throws IOException {
        try (var ledger = Ledger.open(path())) {
            ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_VISA));
        }
        Files.writeString(path(), "{\"payment\":\"pay_2\",\"state\":\"capt", APPEND);
        assertThat(Ledger.read(path())).hasSize(1);

        try (var ledger = Ledger.open(path())) {
            assertThat(ledger.find("pay_2")).isEmpty();
            ledger.change("pay_3", entry -> asked("pay_3", Token.TOK_VISA));
        }

        assertThat(Ledger.read(path())).extracting(LedgerEntry::payment).containsExactly("pay_1", "pay_3");
    }

    @Test
    void anUnfinishedFirstLineLeavesAnEmptyLedger() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), "{\"payment\":\"pay_1\"");

        Ledger.open(path()).close();

        assertThat(Ledger.read(path())).isEmpty();
        assertThat(path()).isEmptyFile();
    }

    @Test
    void aDamagedLineIsNamedAndNeverSkipped() throws IOException {
        try (var ledger = Ledger.open(path())) {
            ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_VISA));
        }
        Files.writeString(path(), "{]\n", APPEND);

        assertThatThrownBy(() -> Ledger.open(path()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
        // And the file is free again.
        Files.writeString(path(), "null\n");
        assertThatThrownBy(() -> Ledger.open(path()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aSecondDecisionIsNoticed() throws IOException {
        var charged = asked("pay_1", Token.TOK_VISA);
        Files.createDirectories(path().getParent());
        Files.writeString(path(), Json.write(charged) + "\n" + Json.write(charged.voided(NOW)) + "\n");

        assertThatThrownBy(() -> Ledger.standing(path())).hasMessageContaining("pay_1 was decided twice");
    }

    @Test
    void aRefundThatVanishesIsNoticed() throws IOException {
        var refunded = asked("pay_1", Token.TOK_VISA)
                .refunding(new RefundOrder("ref_1", 250), NOW)
                .refunding(new RefundOrder("ref_2", 1000), NOW);
        var forged = asked("pay_1", Token.TOK_VISA).refunding(new RefundOrder("ref_3", 1250), NOW);
        Files.createDirectories(path().getParent());
        Files.writeString(path(), Json.write(refunded) + "\n");
        assertThat(Ledger.standing(path()).values())
                .extracting(LedgerEntry::refunded)
                .containsExactly(1250L);

        Files.writeString(path(), Json.write(forged) + "\n", APPEND);
        assertThatThrownBy(() -> Ledger.standing(path())).hasMessageContaining("pay_1 was decided twice");
    }

    @Test
    void onlyOneHasItOpen() throws IOException {
        try (var ledger = Ledger.open(path())) {
            assertThat(ledger.undecided()).isEmpty();
            assertThatThrownBy(() -> Ledger.open(path()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("open");
        }
        Ledger.open(path()).close();
    }

    @Test
    void thoseWhoWriteAtTheSameTimeLoseNothing() throws Exception {
        try (var ledger = Ledger.open(path());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2000)
                    .mapToObj(number -> "pay_" + number)
                    .forEach(id -> threads.execute(() -> ledger.change(id, entry -> asked(id, Token.TOK_VISA))));
        }

        assertThat(Ledger.standing(path())).hasSize(2000);
        assertThat(Ledger.read(path())).hasSize(2000);
    }

    @Test
    void whatCannotBeWrittenDoesNotHappen() throws IOException {
        var ledger = Ledger.open(path());
        ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_3DS));
        ledger.close();

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_VISA)))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(ledger.find("pay_1").orElseThrow().state()).isEqualTo(LedgerState.REQUIRES_ACTION);
    }

    @Test
    void aLineIsReadableByOtherPrograms() throws IOException {
        try (var ledger = Ledger.open(path())) {
            ledger.change("pay_1", entry -> asked("pay_1", Token.TOK_WEBHOOK_LATE));
        }

        assertThat(Files.readString(path(), UTF_8)).isEqualTo("""
                {"payment":"pay_1","state":"processing","amount":1250,"currency":"USD","token":"tok_webhook_late",\
                "return_url":"http://shop.test/","decide_at":"2026-11-20T10:00:03.123Z",\
                "at":"2026-11-20T10:00:00.123Z"}
                """);
    }

    private Path path() {
        return Ledger.below(data);
    }

    private static LedgerEntry asked(String payment, Token token) {
        return LedgerEntry.asked(
                new PaymentOrder(payment, 1250, "USD", token, "http://shop.test/", null), NOW, NOW.plusSeconds(3));
    }
}
