package org.lukk.scenario.text;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukk.scenario.DimensionValues;
import org.lukk.scenario.Directive;
import org.lukk.scenario.SetUp.ModelFlag;
import org.lukk.values.Currency;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** Random directives of every kind the language has, found by looking at its types, so that none is forgotten. */
final class AnyDirective {
    private static final List<Class<?>> KINDS = leaves(Directive.class).toList();
    private static final Set<String> SIGNED = Set.of("Opening", "Count", "Move");
    private static final List<String> NAMES = List.of("site", "warehouse", "batch", "lot-no", "størrelse", "x_1");
    /** All with two decimals, so that any amount fits any of them. */
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "NOK", "CHF");

    private static final List<String> CODES = List.of(
            "PO1",
            "pool",
            "last",
            "route",
            "standard",
            "from",
            "to",
            "using",
            "into",
            "book",
            "@",
            "=",
            "@cogs",
            "#charge",
            "2026-01-01",
            "-5",
            "1/2",
            "a b",
            "a,b",
            ";",
            "a;b",
            "site=1",
            "=",
            "\"",
            "\"\"",
            "5\" pipe",
            "é",
            "\uD83D\uDD29",
            "\u202Eabc",
            "בורג",
            "\u00A0",
            "T.out",
            "PO1/2",
            "expect");

    private final Random random;

    AnyDirective(long seed) {
        random = new Random(seed);
    }

    Directive next() {
        return (Directive) record(any(KINDS), "");
    }

    /** Every record that a sealed family consists of. */
    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnyDirective::leaves)
                : Stream.of(type);
    }

    private Object record(Class<?> type, String within) {
        String path = within + "/" + type.getSimpleName();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), path + "/" + component.getName()))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(path, e);
        }
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return several((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0], path);
        }
        Class<?> one = (Class<?>) type;
        return switch (one.getSimpleName()) {
            case "String" -> text(path);
            case "BigDecimal" -> number(path);
            case "UnitCost" -> new UnitCost(positive(10));
            case "Quantity" -> quantity(path);
            case "LocalDate" -> date(path);
            case "Currency" -> Currency.of(any(CURRENCIES));
            case "DimensionValues" -> dimensions(path);
            case "int", "Integer" -> 1 + random.nextInt(999_999_999);
            case "boolean" -> random.nextBoolean();
            default -> other(one, path);
        };
    }

    private Object other(Class<?> type, String path) {
        if (type.isEnum()) {
            return any(Arrays.asList(type.getEnumConstants()));
        }
        Class<?> leaf = any(leaves(type).toList());
        return leaf.isEnum() ? any(Arrays.asList(leaf.getEnumConstants())) : record(leaf, path);
    }

    private Object several(Class<?> raw, Type element, String path) {
        if (raw == Optional.class) {
            boolean some = random.nextBoolean() && mayStand(path);
            return some ? Optional.of(value(element, path)) : Optional.empty();
        }
        if (raw == Set.class) {
            return Arrays.stream(ModelFlag.values())
                    .filter(flag -> random.nextBoolean())
                    .collect(Collectors.toSet());
        }
        boolean names = path.endsWith("financial") || path.endsWith("physical") || path.endsWith("ledger");
        List<Object> list = new ArrayList<>();
        for (int i = names ? 0 : -1; i < random.nextInt(4); i++) {
            list.add(names ? any(NAMES) : value(element, path));
        }
        return list;
    }

    /** A currency stands only where there is money, and a share only where something is taken apart. */
    private static boolean mayStand(String path) {
        boolean withoutMoney = Stream.of(
                        "/ReturnPick/",
                        "/Surcharge/",
                        "/End/",
                        "/Assemble/",
                        "/Disassemble/",
                        "/Cancel/",
                        "/TransferReceive/",
                        "/Mark/",
                        "/Unmark/")
                .anyMatch(path::contains);
        boolean currency = path.endsWith("/details/Details/currency");
        boolean share = path.contains("/Assemble/") && path.endsWith("/share");
        return !(currency && withoutMoney) && !share;
    }

    private String text(String path) {
        boolean mayBeEmpty = path.matches(".*/Details/(document|party|text)");
        if (mayBeEmpty && random.nextBoolean()) {
            return "";
        }
        boolean stable = path.matches(".*/(Warning|Finding|Refused)/code");
        return stable ? any(List.of("closed-period", "x", "no-4-2")) : any(CODES);
    }

    private BigDecimal number(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "amount" -> path.contains("/InTotal/") ? positive(2) : signed(positive(2));
            case "revenue" -> positive(2);
            case "price" -> signed(positive(10));
            default -> positive(10).add(new BigDecimal("0.0000000001"));
        };
    }

    private BigDecimal positive(int decimals) {
        int scale = random.nextInt(decimals + 1);
        return BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextLong(1_000_000_000_000L), scale);
    }

    private BigDecimal signed(BigDecimal number) {
        return random.nextBoolean() ? number : number.negate();
    }

    private Quantity quantity(String path) {
        long micro = 1 + random.nextLong(1_000_000_000_000_000_000L - 1) / (random.nextBoolean() ? 1 : 1_000_000_000);
        boolean signed = path.contains("/Expect/") || SIGNED.stream().anyMatch(kind -> path.contains("/" + kind + "/"));
        boolean zero = (path.contains("/Expect/") || path.endsWith("/share")) && random.nextInt(3) == 0;
        return Quantity.ofMicro(zero ? 0 : signed && random.nextBoolean() ? -micro : micro);
    }

    private LocalDate date(String path) {
        LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "received" -> date.minusYears(50);
            case "to" -> date.plusYears(50);
            default -> date;
        };
    }

    private DimensionValues dimensions(String path) {
        boolean list = path.matches(".*/(from|to|transit)");
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = list ? -1 : 0; i < random.nextInt(4); i++) {
            named.put(any(NAMES), random.nextInt(4) == 0 ? "" : any(CODES));
        }
        return new DimensionValues(named);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
