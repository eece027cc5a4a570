package org.lukk.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.util.Set;

/** Calls that ask the machine what should have been an argument. */
final class Surroundings {
    static final DescribedPredicate<JavaCall<?>> ASKED =
            describe("ask the surroundings", call -> asks(call.getTarget()));

    private static final Set<String> WHOLE_CLASSES = Set.of(
            "java.time.Clock",
            "java.util.Date",
            "java.util.Calendar",
            "java.util.TimeZone",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> METHODS = Set.of(
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.time.ZoneId.systemDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.text.NumberFormat.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private Surroundings() {}

    private static boolean asks(CodeUnitCallTarget target) {
        String owner = target.getOwner().getFullName();
        return WHOLE_CLASSES.contains(owner)
                || (owner.equals("java.lang.System") && !target.getName().equals("arraycopy"))
                || (owner.startsWith("java.time.") && target.getName().equals("now"))
                || METHODS.contains(target.getFullName());
    }
}
