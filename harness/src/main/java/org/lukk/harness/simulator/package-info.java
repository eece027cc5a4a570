/**
 * A company at work in one deterministic piece: several users whose commands interleave transaction by transaction, rare but
 * legal mishaps, and an auditor who knew what would be answered.
 */
@NullMarked
package org.lukk.harness.simulator;

import org.jspecify.annotations.NullMarked;
