package dev.cartwright.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.cartwright.platform.process.DataFolder;
import dev.cartwright.platform.process.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of comma-separated values (RFC 4180, UTF-8 with or without a mark), read batch by batch.
final class CsvFile implements AutoCloseable {
    /// Characters of one row: a quote that nobody closes must not swallow the file.
    private static final int LONGEST_ROW = 128 * 1024;
    /// Characters of one batch, beyond which it is not filled up.
    private static final int LARGE_BATCH = 512 * 1024;
    private static final int WHOLE = 100;

    private final Path path;
    private final long size;
    private final Counted counted;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private long lastLine;
    private @Nullable Refusal broken;

    private CsvFile(Path path, long size, Counted counted) {
        this.path = path;
        this.size = size;
        this.counted = counted;
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(counted, StandardCharsets.UTF_8);
        this.records = reader.iterator();
        this.columns = head();
    }

    /// @throws Refusal if it cannot be read, or is empty
    static CsvFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Refusal("There is no file " + path + ".");
        }
        try {
            return new CsvFile(path, Files.size(path), new Counted(Files.newInputStream(path)));
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The file %s cannot be read: %s".formatted(path, DataFolder.cause(unreadable)), unreadable);
        }
    }

    List<String> columns() {
        return columns;
    }

    /// So much of it has been read.
    int percent() {
        return size == 0 ? WHOLE : (int) (counted.read * WHOLE / size);
    }

    /// At most so many rows; none at the end, and none after a row that is broken.
    List<SourceRow> next(int most) {
        var rows = new ArrayList<SourceRow>();
        long characters = 0;
        while (rows.size() < most && characters < LARGE_BATCH) {
            var row = row();
            if (row == null) {
                return rows;
            }
            characters += row.cells().stream().mapToInt(String::length).sum();
            rows.add(row);
        }
        return rows;
    }

    /// @throws Refusal if it was not read to its end because it is no CSV from somewhere on
    void demandWhole() {
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private List<String> head() {
        var head = row();
        demandWhole();
        if (head == null) {
            throw new Refusal("The file " + path + " is empty.");
        }
        return head.cells();
    }

    private @Nullable SourceRow row() {
        try {
            if (broken != null || !records.hasNext()) {
                return null;
            }
            var record = records.next();
            lastLine = record.getStartingLineNumber();
            return new SourceRow((int) lastLine, record.getFields());
        } catch (CsvParseException | UncheckedIOException failure) {
            var cause = failure.getCause();
            var why = cause == null ? failure.getMessage() : cause.getMessage();
            broken = new Refusal(
                    "The file %s is no CSV after line %d, perhaps because a quote is never closed: %s"
                            .formatted(path, lastLine, why),
                    failure);
            return null;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
