package org.lukk.inventory;

import java.math.BigInteger;
import java.util.Optional;
import org.lukk.values.Quantity;

/**
 * How many inventory units one other unit of an item is, as an exact fraction: a dozen is 12/1, a piece of a dozen 1/12.
 */
public record UnitConversion(String item, String unit, BigInteger numerator, BigInteger denominator) {
    /** The quantity in inventory units; empty if six decimals cannot hold it exactly ({@code inexact-quantity}). */
    public Optional<Quantity> convert(Quantity entered) {
        BigInteger[] parts =
                BigInteger.valueOf(entered.micro()).multiply(numerator).divideAndRemainder(denominator);
        return parts[1].signum() == 0 && parts[0].bitLength() < Long.SIZE
                ? Optional.of(Quantity.ofMicro(parts[0].longValueExact()))
                : Optional.empty();
    }
}
