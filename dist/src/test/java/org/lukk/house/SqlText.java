package org.lukk.house;

import com.sun.source.tree.LiteralTree;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that is an SQL statement, or begins one. */
final class SqlText extends SourceRule {
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s+\\S+\\s+set\\s|delete\\s+from\\s|copy\\s+\\S+\\s*\\("
                    + "|(create|alter|drop|truncate)\\s+(table|index|schema|function|role)\\s).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, Source source) {
        if (literal.getValue() instanceof String text && STATEMENT.matcher(text).matches()) {
            report(source, literal, "SQL: " + text.strip().lines().findFirst().orElse(""));
        }
        return super.visitLiteral(literal, source);
    }
}
