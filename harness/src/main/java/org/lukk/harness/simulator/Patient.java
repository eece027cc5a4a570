package org.lukk.harness.simulator;

import org.lukk.harness.simulator.Expected.Came;

/** A command of one transaction that a run in progress may hold up: if nobody works on the run any more, it is tried again. */
abstract class Patient extends Command {
    private enum Phase {
        FIRST,
        GIVING_UP,
        AGAIN,
        REST
    }

    private Phase phase = Phase.FIRST;

    Patient(String token) {
        super(token);
    }

    /** What may come of the transaction itself. */
    abstract Expected once(Model model);

    /** It was carried out. */
    abstract void done(Model model);

    /** What may come of what follows the transaction. */
    Expected rest() {
        return Expected.only(Came.DONE);
    }

    /** Whether something follows the transaction. */
    boolean hasMore() {
        return false;
    }

    @Override
    final Expected expected(Model model) {
        return switch (phase) {
            case FIRST -> {
                Expected once = once(model);
                boolean heldUp = once.codes().contains(Model.RUN_IN_PROGRESS);
                boolean only = heldUp && once.codes().size() == 1 && once.ways().size() == 1;
                yield only ? Expected.only(Came.GOES_ON) : heldUp ? once.or(Came.GOES_ON) : once;
            }
            case GIVING_UP ->
                model.isHeld()
                        ? Expected.only(Came.REFUSED).orRefused(Model.RUN_IN_PROGRESS)
                        : Expected.only(Came.GOES_ON);
            case AGAIN -> once(model);
            case REST -> rest();
        };
    }

    @Override
    final void happened(Model model, Came came) {
        if (came == Came.DONE) {
            done(model);
        } else if (came == Came.GOES_ON) {
            phase = next(model);
        }
    }

    private Phase next(Model model) {
        return switch (phase) {
            case FIRST -> isHeldUp(model) ? Phase.GIVING_UP : rested(model);
            case GIVING_UP -> {
                model.giveUpDead();
                yield Phase.AGAIN;
            }
            case AGAIN, REST -> rested(model);
        };
    }

    /** What it waits for is the run in progress, if it has no more to do. */
    private boolean isHeldUp(Model model) {
        return !hasMore() || model.running().isPresent();
    }

    private Phase rested(Model model) {
        transacted(model);
        return Phase.REST;
    }

    /** The transaction was carried out, and more follows. */
    void transacted(Model model) {}
}
