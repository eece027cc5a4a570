package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;

/** Whole numbers of a unit that is a power of two, there and back to floating point. */
final class Scaled {
    private static final int DIGITS = 52;
    /** Beyond this many bits a number might not fit a floating-point exponent. */
    private static final int ROOM = 512;

    private Scaled() {}

    static int bits(BigInteger[] numbers) {
        int bits = 0;
        for (BigInteger number : numbers) {
            bits = Math.max(bits, number.bitLength());
        }
        return bits;
    }

    /** By how many bits these numbers must be shifted to be given to {@link #guess}. */
    static int excess(BigInteger[] numbers) {
        return Math.max(0, bits(numbers) - ROOM);
    }

    static double[] guess(BigInteger[] numbers, int excess) {
        double[] guess = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            guess[i] = numbers[i].shiftRight(excess).doubleValue();
        }
        return guess;
    }

    /** {@code number · 2^shift}, cut off; zero where it is no finite number, or as good as zero. */
    static BigInteger whole(double number, int shift) {
        int exponent = Math.getExponent(number);
        if (exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
            return BigInteger.ZERO;
        }
        long digits = Double.doubleToLongBits(number) & ((1L << DIGITS) - 1);
        BigInteger size = BigInteger.valueOf(digits | (1L << DIGITS)).shiftLeft(exponent - DIGITS + shift);
        return number < 0 ? size.negate() : size;
    }

    /** Of non-negative numbers, rounded up. */
    static BigInteger ceiling(BigInteger part, BigInteger whole) {
        return part.add(whole).subtract(BigInteger.ONE).divide(whole);
    }

    static BigInteger[] zeros(int members) {
        BigInteger[] zeros = new BigInteger[members];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
