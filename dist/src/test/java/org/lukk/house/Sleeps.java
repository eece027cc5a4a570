package org.lukk.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.MemberSelectTree;
import org.jspecify.annotations.Nullable;

/** Tests neither sleep nor are switched off: what they wait for they ask for, and a red one is the day's work. */
final class Sleeps extends SourceRule {
    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree member, Source source) {
        if (member.toString().equals("Thread.sleep")) {
            report(source, member, "a test that sleeps");
        }
        return super.visitMemberSelect(member, source);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, Source source) {
        if (annotation.getAnnotationType().toString().equals("Disabled")) {
            report(source, annotation, "a test that is switched off");
        }
        return super.visitAnnotation(annotation, source);
    }
}
