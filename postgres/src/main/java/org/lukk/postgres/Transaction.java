package org.lukk.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One database transaction on the books of one company, and what is to be done around its end. */
final class Transaction {
    private final Connection connection;
    private final JdbcClient client;
    private final CompanyKey company;
    private final @Nullable Path folder;
    private final Numbers numbers;
    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<Runnable> afterRollback = new ArrayList<>();

    Transaction(Connection connection, JdbcClient client, CompanyKey company, @Nullable Path folder) {
        this.connection = connection;
        this.client = client;
        this.company = company;
        this.folder = folder;
        this.numbers = new Numbers(client);
    }

    static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** A statement to be given its parameters. */
    JdbcClient.StatementSpec sql(String statement) {
        return client.sql(statement);
    }

    Connection connection() {
        return connection;
    }

    CompanyKey company() {
        return company;
    }

    /** Where an embedded server keeps the books; absent for a server elsewhere. */
    @Nullable
    Path folder() {
        return folder;
    }

    int book() {
        return company.book();
    }

    Numbers numbers() {
        return numbers;
    }

    /** Rows on their way into a table: streamed where they are many, in one statement where they are few. */
    Rows rows(Table table, int expected) {
        return expected > BatchedRows.FEW ? new CopiedRows(connection, table) : new BatchedRows(connection, table);
    }

    void beforeCommit(Runnable step) {
        beforeCommit.add(step);
    }

    void afterCommit(Runnable step) {
        afterCommit.add(step);
    }

    void afterRollback(Runnable step) {
        afterRollback.add(step);
    }

    void endsWithCommit() {
        beforeCommit.forEach(Runnable::run);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }

    void rolledBack() {
        afterRollback.forEach(Runnable::run);
    }
}
