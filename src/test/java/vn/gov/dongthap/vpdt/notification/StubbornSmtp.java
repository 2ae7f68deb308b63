package vn.gov.dongthap.vpdt.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A mail server that misbehaves in one of the ways real ones do. */
final class StubbornSmtp implements AutoCloseable {

    /** How it misbehaves. */
    enum Habit {
        REFUSES_RECIPIENT,
        IS_BUSY,
        HANGS,
        DROPS
    }

    private final ServerSocket door;
    private final Habit habit;
    private final List<Socket> open = new ArrayList<>();

    StubbornSmtp(Habit habit) throws IOException {
        this.habit = habit;
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "stubborn-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                Socket socket = door.accept();
                open.add(socket);
                if (habit == Habit.DROPS) {
                    socket.close();
                } else if (habit != Habit.HANGS) {
                    talk(socket);
                }
            }
        } catch (SocketException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 stubborn");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.substring(0, Math.min(4, line.length()));
            say(
                    socket,
                    switch (verb) {
                        case "RCPT" -> habit == Habit.IS_BUSY ? "451 try later" : "550 no such user";
                        case "QUIT" -> "221 bye";
                        default -> "250 ok";
                    });
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
