package dev.cartwright.payment.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// Lines on disk: what [#append] has returned for survives a loss of power. Those who append at the same time share one
/// flush: the first one through the lock writes for everybody who has queued up behind it.
final class LedgerFile implements AutoCloseable {
    private final FileChannel channel;
    private final FileChannel lock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Object queueing = new Object();
    private final ByteArrayOutputStream queue = new ByteArrayOutputStream();
    private long queued;
    private long flushed;
    private boolean broken;

    private LedgerFile(FileChannel channel, FileChannel lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Opens or makes the file, cuts off a last line that a crash has left unfinished, and keeps every other process
    /// out.
    static LedgerFile open(Path path) throws IOException {
        var lock = lock(path);
        try {
            var channel = FileChannel.open(path, CREATE, READ, WRITE);
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            channel.force(true);
            try (var folder = FileChannel.open(path.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
            return new LedgerFile(channel, lock);
        } catch (IOException unusable) {
            lock.close();
            throw unusable;
        }
    }

    /// On a file of its own: a process loses its lock on a file as soon as it closes the file anywhere, and the ledger
    /// is read while it is locked.
    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolveSibling(path.getFileName() + ".lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException taken) {
            channel.close();
            throw new IOException("this process has the ledger open already: " + path, taken);
        }
        channel.close();
        throw new IOException("another process has the ledger " + path);
    }

    /// @throws IOException if the line may not have reached the disk; from then on every call throws, because nobody
    /// knows what the file ends with until it is opened again
    void append(String line) throws IOException {
        long mine;
        synchronized (queueing) {
            queue.writeBytes((line + "\n").getBytes(UTF_8));
            mine = ++queued;
        }
        turn.lock();
        try {
            if (mine > flushed) {
                flushQueue();
            }
        } finally {
            turn.unlock();
        }
    }

    private void flushQueue() throws IOException {
        if (broken) {
            throw new IOException("the ledger could not be written before; it has to be opened again");
        }
        ByteBuffer batch;
        long last;
        synchronized (queueing) {
            batch = ByteBuffer.wrap(queue.toByteArray());
            queue.reset();
            last = queued;
        }
        broken = true;
        while (batch.hasRemaining()) {
            channel.write(batch);
        }
        channel.force(false);
        broken = false;
        flushed = last;
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        turn.lock();
        try (lock) {
            channel.close();
        } finally {
            turn.unlock();
        }
    }
}
