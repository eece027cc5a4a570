package org.lukk.house;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.PrimitiveTypeTree;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** No floating point in the domain: neither declared nor written as a number. */
final class FloatingPoint extends SourceRule {
    private static final Set<TypeKind> KINDS = Set.of(TypeKind.DOUBLE, TypeKind.FLOAT);
    private static final Set<String> BOXES =
            Set.of("Double", "Float", "DoubleStream", "DoubleAdder", "DoubleAccumulator");

    @Override
    public @Nullable Void visitPrimitiveType(PrimitiveTypeTree type, Source source) {
        if (KINDS.contains(type.getPrimitiveTypeKind())) {
            report(source, type, "floating point: " + type);
        }
        return super.visitPrimitiveType(type, source);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, Source source) {
        if (BOXES.contains(name.getName().toString())) {
            report(source, name, "floating point: " + name);
        }
        return super.visitIdentifier(name, source);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, Source source) {
        if (literal.getValue() instanceof Double || literal.getValue() instanceof Float) {
            report(source, literal, "floating point: " + literal);
        }
        return super.visitLiteral(literal, source);
    }
}
