package org.lukk.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The line between a process and PostgreSQL. It can be told to break at an interaction: at the n-th request that wants
 * an answer, over all connections. From then on nothing passes any more, as if the process had died there.
 *
 * <p>It reads as much of PostgreSQL's protocol as it must: a message is its kind in one byte, its length in four and its
 * body; the first one of a connection has no kind.
 */
final class BreakingLine implements AutoCloseable {
    /** Which side of the interaction is lost. */
    enum Loss {
        /** The server does not hear the request any more. */
        REQUEST,
        /** The server has done it, and nobody hears that. */
        ANSWER
    }

    /** Sync, simple query, end of copy, failure of copy: what the server answers. */
    private static final String WANT_AN_ANSWER = "SQcf";
    /** Ready for the next query, or for the rows of a copy: what an answer ends with. */
    private static final String END_AN_ANSWER = "ZG";

    private final int server;
    private final ServerSocket door;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();

    private final Collection<Integer> portsSeen = new ConcurrentLinkedQueue<>();

    private int breaksAt;
    private Loss loss = Loss.REQUEST;
    private Runnable whenBroken = () -> {};
    private int interactions;
    private boolean broken;

    /** A line to the server at a port of this machine. */
    BreakingLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** By which ports the server knows those who came along this line. */
    Collection<Integer> portsSeen() {
        return List.copyOf(portsSeen);
    }

    /** From now on interactions are counted, and this one is the last. */
    synchronized void breakAt(int interaction, Loss lost, Runnable then) {
        interactions = 0;
        breaksAt = interaction;
        loss = lost;
        whenBroken = then;
    }

    synchronized boolean isBroken() {
        return broken;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                sockets.add(client);
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.add(there);
                portsSeen.add(there.getLocalPort());
                there.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                new Session(client, there).start();
            }
        } catch (IOException e) {
            hangUp();
        }
    }

    /** Whether the interaction that comes now is the last. */
    private synchronized boolean isLast() {
        interactions++;
        return interactions == breaksAt;
    }

    private synchronized void goBroken() {
        if (!broken) {
            broken = true;
            hangUp();
            whenBroken.run();
        }
    }

    private void hangUp() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a socket of this process cannot be closed", e);
        }
    }

    @Override
    public void close() {
        hangUp();
    }

    /** One connection: what the client says and what the server answers. */
    private final class Session {
        private final Socket client;
        private final Socket there;
        private volatile boolean signedIn;
        private volatile boolean answerIsLost;

        Session(Socket client, Socket there) {
            this.client = client;
            this.there = there;
        }

        void start() {
            Thread.ofVirtual().start(() -> pass(client, there, true));
            Thread.ofVirtual().start(() -> pass(there, client, false));
        }

        private void pass(Socket from, Socket to, boolean requests) {
            try (from;
                    to;
                    DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
                    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()))) {
                if (requests) {
                    body(in, out);
                    out.flush();
                }
                for (int kind = in.read(); kind >= 0; kind = in.read()) {
                    boolean passes = requests ? request(kind, out) : answer(kind);
                    if (passes) {
                        out.write(kind);
                        body(in, out);
                    } else {
                        in.skipNBytes(in.readInt() - Integer.BYTES);
                    }
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            } catch (IOException e) {
                sockets.remove(from); // Whoever hangs up first ends the conversation.
            }
        }

        private void body(DataInputStream in, DataOutputStream out) throws IOException {
            int length = in.readInt();
            out.writeInt(length);
            out.write(in.readNBytes(length - Integer.BYTES));
        }

        private boolean request(int kind, DataOutputStream out) throws IOException {
            if (signedIn && WANT_AN_ANSWER.indexOf(kind) >= 0 && isLast()) {
                if (loss == Loss.REQUEST) {
                    out.flush();
                    goBroken();
                    return false;
                }
                answerIsLost = true;
            }
            return true;
        }

        private boolean answer(int kind) {
            boolean ends = END_AN_ANSWER.indexOf(kind) >= 0;
            signedIn |= ends;
            if (answerIsLost && ends) {
                goBroken();
            }
            return !answerIsLost;
        }
    }
}
