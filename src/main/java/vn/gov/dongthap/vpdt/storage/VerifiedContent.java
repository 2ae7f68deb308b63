package vn.gov.dongthap.vpdt.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A large content that is hashed while it is read. The end is held back until all of it is known to be what was kept:
 * whoever reads a changed one gets an error and never the whole.
 */
final class VerifiedContent extends FilterInputStream {

    private static final int CHUNK = 64 * 1024;

    private final String sha256;
    private final Runnable damaged;
    private final MessageDigest digest = FileDirectory.sha256();
    private byte[] ready = new byte[0];
    private int at;
    private byte[] next;
    private boolean judged;

    /**
     * @param content the bytes; closed with this
     * @param sha256 what they ought to be
     * @param damaged told when they are not, before the error
     */
    VerifiedContent(InputStream content, String sha256, Runnable damaged) throws IOException {
        super(content);
        this.sha256 = sha256;
        this.damaged = damaged;
        this.next = chunk();
    }

    @Override
    public int read() throws IOException {
        return more() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, from, some);
        at += some;
        return some;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && more()) {
            int some = (int) Math.min(left, ready.length - at);
            at += some;
            left -= some;
        }
        return count - left;
    }

    @Override
    public int available() {
        return ready.length - at;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** A chunk is given out only when there is another behind it, or all were right. */
    private boolean more() throws IOException {
        if (at < ready.length) {
            return true;
        }
        ready = next;
        at = 0;
        if (ready.length == 0) {
            return false;
        }
        next = chunk();
        if (next.length == 0) {
            judge();
        }
        return true;
    }

    private byte[] chunk() throws IOException {
        byte[] bytes = in.readNBytes(CHUNK);
        digest.update(bytes);
        return bytes;
    }

    private void judge() throws IOException {
        if (!judged && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            ready = new byte[0];
            damaged.run();
            throw new IOException("content " + sha256 + " is not what was kept");
        }
        judged = true;
    }
}
