package org.lukk.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The line between a process and PostgreSQL on which every request can be held. What the process sends is kept together
 * until it wants an answer, is shown to whoever watches, and passes when the watcher returns.
 *
 * <p>It reads as much of PostgreSQL's protocol as it must: a message is its kind in one byte, its length in four and its
 * body; the first one of a connection has no kind.
 */
final class HeldLine implements AutoCloseable {
    /** Who watches what passes. */
    interface Watcher {
        /** A request with these statements wants to pass, and passes on return. */
        void request(String statements);

        /** A process of the server has no transaction open any more. */
        void idle(int process);

        /** The server refused with this SQL state. */
        void failure(String state);
    }

    /** Sync, simple query, end of copy, failure of copy: what the server answers. */
    private static final String WANT_AN_ANSWER = "SQcf";

    private static final int GOOD_BYE = 'X';

    private final int server;
    private final ServerSocket door;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Collection<Integer> processes = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Watcher watcher;

    /** A line to the server at a port of this machine. */
    HeldLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The processes of the server that serve this line. */
    Collection<Integer> processes() {
        return processes;
    }

    /** From now on somebody watches, or nobody. */
    void watchedBy(@Nullable Watcher whoever) {
        watcher = whoever;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                sockets.add(client);
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(there);
                there.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                Conversation conversation = new Conversation();
                Thread.ofVirtual().start(() -> pass(client, there, conversation::requests));
                Thread.ofVirtual().start(() -> pass(there, client, conversation::answers));
            }
        } catch (IOException e) {
            close();
        }
    }

    private interface Passing {
        void pass(DataInputStream in, OutputStream out) throws IOException;
    }

    private void pass(Socket from, Socket to, Passing passing) {
        try (from;
                to;
                DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()))) {
            passing.pass(in, to.getOutputStream());
        } catch (IOException e) {
            sockets.remove(from); // Whoever hangs up first ends the conversation.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a socket of this process cannot be closed", e);
        }
    }

    /** What is said on one connection. */
    private final class Conversation {
        private final Map<String, String> prepared = new HashMap<>();
        private volatile boolean signedIn;
        private int process;

        void requests(DataInputStream in, OutputStream out) throws IOException {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            DataOutputStream keep = new DataOutputStream(kept);
            StringJoiner statements = new StringJoiner("; ");
            message(in, keep);
            kept.writeTo(out);
            kept.reset();
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                keep.write(kind);
                byte[] body = message(in, keep);
                note(kind, body, statements);
                boolean wantsAnAnswer = WANT_AN_ANSWER.indexOf(kind) >= 0;
                Watcher watching = watcher;
                if (wantsAnAnswer && signedIn && watching != null) {
                    watching.request(statements.toString());
                }
                if (wantsAnAnswer || !signedIn || kind == GOOD_BYE) {
                    kept.writeTo(out);
                    out.flush();
                    kept.reset();
                    statements = new StringJoiner("; ");
                }
            }
        }

        /** Which statements the request has executed: those parsed before have names. */
        private void note(int kind, byte[] body, StringJoiner statements) {
            ByteBuffer buffer = ByteBuffer.wrap(body);
            switch (kind) {
                case 'P' -> prepared.put(text(buffer), text(buffer));
                case 'B' -> {
                    text(buffer);
                    statements.add(prepared.getOrDefault(text(buffer), ""));
                }
                case 'Q' -> statements.add(text(buffer));
                default -> {}
            }
        }

        void answers(DataInputStream in, OutputStream out) throws IOException {
            DataOutputStream pass = new DataOutputStream(new BufferedOutputStream(out));
            for (int kind = in.read(); kind >= 0; kind = in.read()) {
                pass.write(kind);
                byte[] body = message(in, pass);
                switch (kind) {
                    case 'K' -> {
                        process = ByteBuffer.wrap(body).getInt();
                        processes.add(process);
                    }
                    case 'E' -> failed(body);
                    case 'Z' -> ready(body[0] == 'I');
                    default -> {}
                }
                if (in.available() == 0) {
                    pass.flush();
                }
            }
        }

        private void ready(boolean idle) {
            signedIn = true;
            Watcher watching = watcher;
            if (idle && watching != null) {
                watching.idle(process);
            }
        }

        /** Fields of an error: a letter and a text each; C is the SQL state. */
        private void failed(byte[] error) {
            Watcher watching = watcher;
            ByteBuffer buffer = ByteBuffer.wrap(error);
            for (int field = buffer.get(); field != 0; field = buffer.get()) {
                String value = text(buffer);
                if (field == 'C' && watching != null) {
                    watching.failure(value);
                }
            }
        }

        private static String text(ByteBuffer buffer) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int next = buffer.get(); next != 0; next = buffer.get()) {
                text.write(next);
            }
            return text.toString(StandardCharsets.UTF_8);
        }

        private static byte[] message(DataInputStream in, DataOutputStream out) throws IOException {
            int length = in.readInt();
            byte[] body = in.readNBytes(length - Integer.BYTES);
            out.writeInt(length);
            out.write(body);
            return body;
        }
    }
}
