package org.lukk.postgres;

import org.lukk.closing.Books.Company;

/**
 * A company by the short keys under which its facts are kept.
 *
 * @param id of the company
 * @param book of its primary valuation book
 */
record CompanyKey(int id, int book, Company company) {
    /** The valuation book that always exists. */
    static final String PRIMARY = "primary";

    String name() {
        return company.name();
    }
}
