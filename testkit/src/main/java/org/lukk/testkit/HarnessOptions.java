package org.lukk.testkit;

import java.util.Optional;

/**
 * What the harness is asked to do.
 *
 * @param minutes how long, all harnesses together
 * @param only the one harness to run
 * @param seed where to begin; of small books the choices made
 * @param books at most so many for each harness
 */
record HarnessOptions(long minutes, boolean soak, Optional<String> only, String seed, long books, int threads) {
    static final String USAGE = "harness [--minutes N] [--soak] [--only HARNESS] [--seed S | --seed-counter N]"
            + " [--books N] [--threads N]";

    private static final int MINUTES = 12;

    /**
     * Reads the arguments. A seed counter, such as the number of commits, gives every change seeds of its own.
     *
     * @throws IllegalArgumentException with a sentence, if they make no sense
     */
    static HarnessOptions of(String... arguments) {
        HarnessOptions options = new HarnessOptions(
                MINUTES,
                false,
                Optional.empty(),
                "1",
                Long.MAX_VALUE,
                Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--soak")) {
                options = options.soaking();
            } else if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value, or is unknown. Usage: " + USAGE);
            } else {
                options = options.with(arguments[i], arguments[++i]);
            }
        }
        return options;
    }

    private HarnessOptions soaking() {
        return new HarnessOptions(minutes, true, only, seed, books, threads);
    }

    private HarnessOptions with(String name, String value) {
        return switch (name) {
            case "--minutes" -> new HarnessOptions(Long.parseLong(value), soak, only, seed, books, threads);
            case "--only" -> new HarnessOptions(minutes, soak, Optional.of(value), seed, books, threads);
            case "--seed" -> new HarnessOptions(minutes, soak, only, value, books, threads);
            case "--seed-counter" ->
                new HarnessOptions(minutes, soak, only, Long.toString(Long.parseLong(value) << 32), books, threads);
            case "--books" -> new HarnessOptions(minutes, soak, only, seed, Long.parseLong(value), threads);
            case "--threads" -> new HarnessOptions(minutes, soak, only, seed, books, Integer.parseInt(value));
            default -> throw new IllegalArgumentException("Unknown option " + name + ". Usage: " + USAGE);
        };
    }
}
