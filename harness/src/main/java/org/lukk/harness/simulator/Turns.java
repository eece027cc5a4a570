package org.lukk.harness.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Work of which only one piece goes on at a time, until it pauses by itself: the same order gives the same result. */
final class Turns {
    private final Semaphore handedBack = new Semaphore(0);

    /** A piece of work that pauses. */
    final class Turn {
        private final Semaphore mine = new Semaphore(0);
        private final CompletableFuture<Void> work;
        private volatile boolean ended;

        private Turn(Runnable work) {
            this.work = CompletableFuture.runAsync(
                    () -> {
                        mine.acquireUninterruptibly();
                        try {
                            work.run();
                        } finally {
                            ended = true;
                            handedBack.release();
                        }
                    },
                    task -> Thread.ofVirtual().start(task));
        }

        /** Lets others go on; called by the work itself. */
        void pause() {
            handedBack.release();
            mine.acquireUninterruptibly();
        }

        /** Lets it go on until it pauses or ends; what it throws is thrown here. */
        void goOn() {
            mine.release();
            handedBack.acquireUninterruptibly();
            if (ended) {
                work.join();
            }
        }

        boolean hasEnded() {
            return ended;
        }
    }

    /** Takes on a piece of work, which waits to go on. */
    Turn begin(Runnable work) {
        return new Turn(work);
    }
}
