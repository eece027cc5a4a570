/** Reading and printing the scenario language; {@link org.lukk.scenario.text.ScenarioText} is the front door. */
@NullMarked
package org.lukk.scenario.text;

import org.jspecify.annotations.NullMarked;
