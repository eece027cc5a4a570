package org.lukk.costing;

import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lukk.values.CostObject;

/** Works on cost objects side by side. None writes where another one reads, so it does not matter who comes first. */
final class Parallel {
    private final CostObjects objects;
    private final int threads;
    private final SortedMap<Integer, ArithmeticException> failures = new ConcurrentSkipListMap<>();

    Parallel(CostObjects objects, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.objects = objects;
        this.threads = Math.min(threads, objects.size());
    }

    /**
     * Each thread has a worker of its own and gives it the cost objects one by one.
     *
     * @throws ArithmeticException naming the first cost object with a figure beyond 64 bits
     */
    void each(Supplier<IntConsumer> workers) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> work(workers.get(), next);
        if (threads <= 1) {
            work.run();
        } else {
            runOnThreads(work);
        }
        if (!failures.isEmpty()) {
            throw failures.get(failures.firstKey());
        }
    }

    private void work(IntConsumer worker, AtomicInteger next) {
        for (int object = next.getAndIncrement(); object < objects.size(); object = next.getAndIncrement()) {
            try {
                worker.accept(object);
            } catch (ArithmeticException e) {
                failures.put(object, tooLarge(objects.object(object), e));
                return;
            }
        }
    }

    static ArithmeticException tooLarge(CostObject object, ArithmeticException cause) {
        ArithmeticException named = new ArithmeticException("cost object " + object + ": " + cause.getMessage());
        named.initCause(cause);
        return named;
    }

    private void runOnThreads(Runnable work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CompletableFuture<?>[] parts = Stream.generate(() -> CompletableFuture.runAsync(work, executor))
                    .limit(threads)
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(parts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            executor.shutdown();
        }
    }
}
