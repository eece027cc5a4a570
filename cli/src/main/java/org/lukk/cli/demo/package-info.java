/** The main job on real data: two years of a grocery chain, posted and closed month by month. */
@NullMarked
package org.lukk.cli.demo;

import org.jspecify.annotations.NullMarked;
