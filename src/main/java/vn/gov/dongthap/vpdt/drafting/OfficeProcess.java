package vn.gov.dongthap.vpdt.drafting;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeManager;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.office.LocalOfficeUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One LibreOffice process, started when it is first needed, replaced when it dies, hangs, or has done its share. It has a
 * profile of its own in which nothing runs and nothing is fetched, and listens to this machine only.
 */
final class OfficeProcess {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeProcess.class);
    private static final String PROFILE = "/drafting/registrymodifications.xcu";
    /** LibreOffice grows with every document; a fresh process costs seconds. */
    private static final int FILES_PER_PROCESS = 200;

    private static final long START_LIMIT = 120_000;

    private final @Nullable File home;
    private final OfficeSettings settings;
    private @Nullable Path directory;
    private @Nullable OfficeManager manager;

    OfficeProcess(OfficeSettings settings) {
        this.settings = settings;
        this.home = home(settings.home());
    }

    /** Whether LibreOffice is installed where it was looked for. */
    boolean isInstalled() {
        return home != null;
    }

    /** The process, started if need be. */
    synchronized OfficeManager started() throws OfficeException {
        if (manager == null) {
            OfficeManager fresh = build(prepared());
            fresh.start();
            manager = fresh;
        }
        return manager;
    }

    /** Ends the process and removes what it left on the disk. */
    synchronized void stop() {
        try {
            if (manager != null) {
                manager.stop();
            }
        } catch (OfficeException e) {
            LOG.warn("LibreOffice did not stop in order", e);
        } finally {
            manager = null;
            remove();
        }
    }

    private OfficeManager build(Path work) {
        long limit = settings.timeLimit().toMillis();
        return LocalOfficeManager.builder()
                .officeHome(home)
                .portNumbers(freePort())
                .workingDir(work.toFile())
                .templateProfileDir(work.resolve("profile").toFile())
                .processManager(new OfficeTree())
                .processTimeout(START_LIMIT)
                .startFailFast(true)
                .maxTasksPerProcess(FILES_PER_PROCESS)
                .taskExecutionTimeout(limit)
                .taskQueueTimeout(START_LIMIT + limit * (settings.waiting() + 1L))
                .build();
    }

    private Path prepared() {
        try (InputStream profile = OfficeProcess.class.getResourceAsStream(PROFILE)) {
            remove();
            directory = Files.createTempDirectory("vpdt-office-");
            Path user = Files.createDirectories(directory.resolve("profile/user"));
            Files.copy(profile, user.resolve("registrymodifications.xcu"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            LOG.warn("could not remove the working directory of LibreOffice", e);
        }
        directory = null;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable File home(@Nullable Path configured) {
        File home = configured == null ? LocalOfficeUtils.getDefaultOfficeHome() : configured.toFile();
        if (home == null) {
            LOG.info("LibreOffice is not installed; drafters upload PDF files beside their Word files");
            return null;
        }
        try {
            LocalOfficeUtils.validateOfficeHome(home);
            return home;
        } catch (IllegalStateException e) {
            LOG.warn("no LibreOffice at {}: {}", home, e.getMessage());
            return null;
        }
    }
}
