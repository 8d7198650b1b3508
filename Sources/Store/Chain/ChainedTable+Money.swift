extension ChainedTable {
    /// The tables of money, in the order of the chain: one that is added later comes last.
    static let money = [
        ChainedTable("supplier", "id number name act"),
        ChainedTable("grant_line", "id code act"),
        ChainedTable(
            "grant_term",
            "id grant_line name amount from_day until_day account_by invoices_from cost_kinds "
                + "accountability source booked_on act"),
        ChainedTable("award", "id school grant_line amount calculation reverses booked_on act"),
        ChainedTable(
            "purchase",
            "id supplier number school_board school ordered_on procedure consulted framework reverses "
                + "booked_on act"),
        ChainedTable(
            "purchase_line",
            "id purchase position description cost_kind quantity net vat_rate vat acquisition school "
                + "grant_line act"),
        ChainedTable("document", "digest name size content act"),
        ChainedTable(
            "invoice",
            "id supplier number number_key kind school_board school issued_on purchase corrected_number "
                + "corrects total document reverses booked_on act"),
        ChainedTable(
            "invoice_line",
            "id invoice position description cost_kind quantity net vat_rate vat acquisition "
                + "purchase_line act"),
        ChainedTable(
            "charge",
            "id invoice_line invoice source school grant_line party amount cost_kind issued_on reverses "
                + "booked_on act"),
        ChainedTable("proof_event", "id invoice grant_line status happened_on reason replaced_by booked_on act"),
        ChainedTable("device_link", "id invoice_line asset is_linked booked_on act"),
        ChainedTable("delivery", "id invoice_line serial is_expected booked_on act"),
        ChainedTable("depreciation_term", "id school_board kind months booked_on act"),
        ChainedTable("replacement_price", "id school_board kind amount booked_on act"),
        ChainedTable("invoice_copy", "id invoice document is_kept booked_on act"),
    ]
}
