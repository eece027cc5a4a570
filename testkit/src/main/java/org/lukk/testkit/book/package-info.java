/** A book as plain events: what a company posted and ran, in the words of scenario.md, and the text of it. */
@NullMarked
package org.lukk.testkit.book;

import org.jspecify.annotations.NullMarked;
