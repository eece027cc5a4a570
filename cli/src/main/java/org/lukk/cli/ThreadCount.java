package org.lukk.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many threads a run takes: one at least. */
final class ThreadCount implements ITypeConverter<Integer> {
    private static final int MOST = 1024;

    @Override
    public Integer convert(String value) {
        if (value.matches("[1-9][0-9]{0,3}") && Integer.parseInt(value) <= MOST) {
            return Integer.valueOf(value);
        }
        throw new TypeConversionException("a number of threads from 1 to " + MOST);
    }
}
