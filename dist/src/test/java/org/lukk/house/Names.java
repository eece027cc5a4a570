package org.lukk.house;

import com.sun.source.tree.ClassTree;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types are named for what they are in the field's words, not for having been hard to name. */
final class Names extends SourceRule {
    private static final Pattern EMPTY_WORDS =
            Pattern.compile(".*(Manager|Helper|Helpers|Util|Utils|Impl|Dto|DTO|Base|Job)");

    @Override
    public @Nullable Void visitClass(ClassTree type, Source source) {
        if (EMPTY_WORDS.matcher(type.getSimpleName()).matches()) {
            report(source, type, "is called " + type.getSimpleName());
        }
        return super.visitClass(type, source);
    }
}
