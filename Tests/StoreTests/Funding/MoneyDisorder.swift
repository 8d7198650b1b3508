/// What must never be found in the books, as queries that find it.
enum MoneyDisorder {
    static let all = [
        (
            "lines that are charged more than they cost, or the other way round",
            """
            SELECT invoice_line.id FROM invoice_line JOIN charge ON invoice_line = invoice_line.id GROUP BY invoice_line.id
            HAVING abs(sum(amount)) > abs(net + vat) OR sum(amount) * (net + vat) < 0
            """
        ),
        (
            "cancelled invoices that are charged",
            """
            SELECT counter.reverses FROM invoice AS counter JOIN charge ON charge.invoice = counter.reverses
            WHERE counter.reverses IS NOT NULL GROUP BY counter.reverses HAVING sum(amount) <> 0
            """
        ),
        (
            "schools with two awards of a line",
            """
            SELECT school FROM award WHERE reverses IS NULL AND id NOT IN (SELECT reverses FROM award WHERE reverses IS NOT NULL)
            GROUP BY school, grant_line HAVING count(*) > 1
            """
        ),
        (
            "charges to an award that there is not",
            """
            SELECT school FROM charge WHERE grant_line IS NOT NULL GROUP BY school, grant_line HAVING sum(amount) <> 0
                AND (SELECT ifnull(sum(award.amount), 0) FROM award
                    WHERE award.school = charge.school AND award.grant_line = charge.grant_line) = 0
            """
        ),
        (
            "invoices that are here twice",
            """
            SELECT max(id) FROM invoice WHERE reverses IS NULL AND id NOT IN (
                SELECT reverses FROM invoice WHERE reverses IS NOT NULL) GROUP BY supplier, number_key, kind HAVING count(*) > 1
            """
        ),
    ]
}
