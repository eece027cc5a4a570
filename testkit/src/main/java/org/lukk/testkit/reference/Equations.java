package org.lukk.testkit.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the members of a cycle cost, one equation each: a number and shares of what others cost (rules.md R-1). Solved by
 * plain elimination.
 *
 * <p>{@code a = 100 + b / 3} and {@code b = a / 2} are solved by {@code a = 120}, {@code b = 60}.
 */
final class Equations {
    /** {@code what = number + shares of others}. */
    record Equation(Fraction number, Map<String, Fraction> shares) {
        Fraction worth(Map<String, Fraction> solution) {
            Fraction worth = number;
            for (Map.Entry<String, Fraction> share : shares.entrySet()) {
                worth = worth.plus(share.getValue().times(solution.getOrDefault(share.getKey(), Fraction.ZERO)));
            }
            return worth;
        }
    }

    private Equations() {}

    /** The one solution; none if there are many or none at all. */
    static Optional<Map<String, Fraction>> solve(Map<String, Equation> equations) {
        List<String> names = List.copyOf(equations.keySet());
        List<Fraction[]> rows = new ArrayList<>();
        equations.forEach((name, equation) -> rows.add(row(names, name, equation)));
        for (int column = 0; column < names.size(); column++) {
            int pivot = column;
            while (pivot < names.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == names.size()) {
                return Optional.empty();
            }
            rows.add(column, rows.remove(pivot));
            eliminate(rows, column);
        }
        Map<String, Fraction> solution = new LinkedHashMap<>();
        for (int place = 0; place < names.size(); place++) {
            Fraction[] row = rows.get(place);
            solution.put(names.get(place), row[names.size()].by(row[place]));
        }
        return Optional.of(solution);
    }

    /** {@code what - shares of others = number}, the number last. */
    private static Fraction[] row(List<String> names, String name, Equation equation) {
        Fraction[] row = new Fraction[names.size() + 1];
        for (int column = 0; column < names.size(); column++) {
            Fraction own = names.get(column).equals(name) ? Fraction.ONE : Fraction.ZERO;
            row[column] = own.minus(equation.shares().getOrDefault(names.get(column), Fraction.ZERO));
        }
        row[names.size()] = equation.number();
        return row;
    }

    private static void eliminate(List<Fraction[]> rows, int column) {
        Fraction[] pivot = rows.get(column);
        for (Fraction[] row : rows) {
            if (row != pivot && row[column].signum() != 0) {
                Fraction times = row[column].by(pivot[column]);
                for (int place = column; place < row.length; place++) {
                    row[place] = row[place].minus(times.times(pivot[place]));
                }
            }
        }
    }
}
