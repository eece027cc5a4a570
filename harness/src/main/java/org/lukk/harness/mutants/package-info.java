/** Good input of every kind, changed at random: what comes of it is a finding or success, and a refusal changes nothing. */
@NullMarked
package org.lukk.harness.mutants;

import org.jspecify.annotations.NullMarked;
