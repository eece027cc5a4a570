package org.lukk.memory;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** Books in memory. One transaction at a time; a transaction that throws is put back step by step. */
public final class MemoryBooks implements Books {
    private final TreeMap<String, MemoryCompany> companies = new TreeMap<>();

    @Override
    public synchronized List<Company> companies() {
        return companies.values().stream().map(MemoryCompany::company).toList();
    }

    @Override
    public synchronized void found(Company company) {
        MemoryCompany there = companies.computeIfAbsent(company.name(), name -> new MemoryCompany(company));
        if (!there.company().equals(company)) {
            throw new Refusal(Finding.of(Code.COMPANY_EXISTS)
                    .with(Argument.NAME, company.name())
                    .with(Argument.CURRENCY, there.company().currency().code()));
        }
    }

    @Override
    public synchronized <T> T read(String company, Function<? super ReadBooks, T> work) {
        return work.apply(books(company));
    }

    @Override
    public synchronized <T> T write(String company, Function<? super OpenBooks, T> work) {
        MemoryCompany books = books(company);
        boolean done = false;
        try {
            T answer = work.apply(books);
            done = true;
            return answer;
        } finally {
            if (done) {
                books.undo().commit();
            } else {
                books.undo().rollBack();
            }
        }
    }

    @Override
    public synchronized <T> T suppose(String company, Function<? super OpenBooks, T> work) {
        MemoryCompany books = books(company);
        try {
            return work.apply(books);
        } finally {
            books.undo().rollBack();
        }
    }

    /** Books in memory outlive a command that ends in the middle, as its books on a server do. */
    @Override
    public synchronized void letGo(String company, String token) {
        books(company).letGo(token);
    }

    private MemoryCompany books(String name) {
        MemoryCompany books = companies.get(name);
        if (books == null) {
            throw new Refusal(Finding.of(Code.UNKNOWN_COMPANY).with(Argument.NAME, name));
        }
        return books;
    }
}
