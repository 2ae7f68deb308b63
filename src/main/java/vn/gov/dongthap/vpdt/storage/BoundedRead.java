package vn.gov.dongthap.vpdt.storage;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file whose reader may use only so much memory. A PDF of four megabytes can unfold to gigabytes as soon as somebody
 * asks for its pages, in as many wrappings as its author likes; whatever the wrapping, unfolding reads on here.
 */
final class BoundedRead implements RandomAccessRead {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_ALLOCATED = 256L * 1024 * 1024;

    private final RandomAccessRead file;
    private final long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();

    /** Opens a file for the calling thread. */
    BoundedRead(Path file) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
    }

    @Override
    public int read() throws IOException {
        requireModesty();
        return file.read();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        requireModesty();
        return file.read(target, from, length);
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void requireModesty() throws IOException {
        if (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > MOST_ALLOCATED) {
            throw new IOException("unfolds to more than " + MOST_ALLOCATED + " bytes");
        }
    }
}
