package org.lukk.postgres;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lukk.closing.Books.Company;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies whose books are kept. They are never taken away, so what was read once holds. */
final class Companies {
    private static final String ALL = """
            select name, currency, decimals from company order by name""";
    private static final String KEY = """
            select company.id, book.id, company.currency, company.decimals
            from company join valuation_book book on book.company = company.id
            where company.name = :name and book.name = :book""";
    private static final String FOUND = """
            with founded as (
              insert into company (name, currency, decimals) values (:name, :currency, :decimals)
              on conflict do nothing returning id),
            valued as (
              insert into valuation_book (company, name) select id, :book from founded returning id)
            insert into gate (book) select id from valued""";

    private final Map<String, CompanyKey> known = new ConcurrentHashMap<>();

    List<Company> all(JdbcClient client) {
        return client.sql(ALL)
                .query((row, number) -> new Company(row.getString(1), new Currency(row.getString(2), row.getInt(3))))
                .list();
    }

    void found(JdbcClient client, Company company) {
        client.sql(FOUND)
                .param("name", company.name())
                .param("currency", company.currency().code())
                .param("decimals", company.currency().decimals())
                .param("book", CompanyKey.PRIMARY)
                .update();
        Company there = find(client, company.name()).orElseThrow().company();
        if (!there.equals(company)) {
            throw new Refusal(Finding.of(Code.COMPANY_EXISTS)
                    .with(Argument.NAME, company.name())
                    .with(Argument.CURRENCY, there.currency().code()));
        }
    }

    CompanyKey key(JdbcClient client, String name) {
        CompanyKey key = known.get(name);
        if (key == null) {
            key = find(client, name)
                    .orElseThrow(
                            () -> new Refusal(Finding.of(Code.UNKNOWN_COMPANY).with(Argument.NAME, name)));
            known.put(name, key);
        }
        return key;
    }

    private static Optional<CompanyKey> find(JdbcClient client, String name) {
        return client.sql(KEY)
                .param("name", name)
                .param("book", CompanyKey.PRIMARY)
                .query((row, number) -> new CompanyKey(
                        row.getInt(1), row.getInt(2), new Company(name, new Currency(row.getString(3), row.getInt(4)))))
                .optional();
    }
}
