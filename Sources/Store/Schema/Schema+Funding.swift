extension Schema {
    /// Money, and the chain that shows that nothing of it was changed since: docs/audit-chain.md. The triggers of a table are those of
    /// `ChainedTable.triggers`, as they are written here.
    static let fundingStep = """
        -- One for each act, in the order of their numbers.
        CREATE TABLE audit_link (
            act INTEGER PRIMARY KEY REFERENCES act,
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        CREATE TRIGGER audit_link_is_not_changed BEFORE UPDATE ON audit_link
        BEGIN SELECT RAISE(ABORT, 'a row of audit_link is never changed'); END;
        CREATE TRIGGER audit_link_is_not_deleted BEFORE DELETE ON audit_link
        BEGIN SELECT RAISE(ABORT, 'a row of audit_link is never deleted'); END;
        CREATE TRIGGER audit_link_is_not_late BEFORE INSERT ON audit_link WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of audit_link is added to an act that is in the audit chain'); END;

        -- What took an act back is written on it later, and is an act itself. One that came to nothing leaves before it has a link.
        CREATE TRIGGER act_is_not_changed BEFORE UPDATE OF id, at, who, what, why ON act
        BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
        CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act WHEN OLD.id <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'an act that is in the audit chain is never deleted'); END;

        -- By which the invoices of others name a school board.
        ALTER TABLE school_board ADD COLUMN enterprise_number TEXT;
        CREATE UNIQUE INDEX school_board_by_enterprise_number ON school_board (enterprise_number)
            WHERE enterprise_number IS NOT NULL;

        -- Who sells. The number is absent of sellers abroad and of private persons.
        CREATE TABLE supplier (
            id INTEGER PRIMARY KEY,
            number TEXT,
            name TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE UNIQUE INDEX supplier_by_number ON supplier (number) WHERE number IS NOT NULL;
        CREATE UNIQUE INDEX supplier_by_name ON supplier (name COLLATE NOCASE) WHERE number IS NULL;

        -- A grant line; what it says is its newest term that was booked by then.
        CREATE TABLE grant_line (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE TABLE grant_term (
            id INTEGER PRIMARY KEY,
            grant_line INTEGER NOT NULL REFERENCES grant_line,
            name TEXT NOT NULL,
            -- JSON: {"fixed":150000}, {"kleuter":4200}, cents; absent if each award says its own.
            amount TEXT,
            from_day TEXT NOT NULL,
            until_day TEXT NOT NULL,
            account_by TEXT NOT NULL,
            invoices_from TEXT,
            -- Words with commas between.
            cost_kinds TEXT NOT NULL,
            accountability TEXT NOT NULL,
            source TEXT,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX grant_term_by_line ON grant_term (grant_line, booked_on);

        CREATE TABLE award (
            id INTEGER PRIMARY KEY,
            school INTEGER NOT NULL REFERENCES school,
            grant_line INTEGER NOT NULL REFERENCES grant_line,
            amount INTEGER NOT NULL,
            -- JSON: how it was worked out; absent for an amount that somebody gave.
            calculation TEXT,
            reverses INTEGER REFERENCES award,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX award_by_line ON award (grant_line, school, booked_on, amount);

        CREATE TABLE purchase (
            id INTEGER PRIMARY KEY,
            supplier INTEGER NOT NULL REFERENCES supplier,
            number TEXT NOT NULL,
            school_board INTEGER NOT NULL REFERENCES school_board,
            school INTEGER REFERENCES school,
            ordered_on TEXT NOT NULL,
            procedure TEXT NOT NULL,
            -- How many suppliers were asked.
            consulted INTEGER,
            framework TEXT,
            reverses INTEGER REFERENCES purchase,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX purchase_by_number ON purchase (supplier, number);
        CREATE UNIQUE INDEX purchase_by_reversed ON purchase (reverses) WHERE reverses IS NOT NULL;
        CREATE TABLE purchase_line (
            id INTEGER PRIMARY KEY,
            purchase INTEGER NOT NULL REFERENCES purchase,
            position INTEGER NOT NULL,
            description TEXT NOT NULL,
            cost_kind TEXT NOT NULL,
            -- Thousandths.
            quantity INTEGER NOT NULL,
            net INTEGER NOT NULL,
            -- Hundredths of a percent.
            vat_rate INTEGER NOT NULL,
            vat INTEGER NOT NULL,
            acquisition TEXT NOT NULL,
            -- The award that it is meant for.
            school INTEGER REFERENCES school,
            grant_line INTEGER REFERENCES grant_line,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE UNIQUE INDEX purchase_line_by_position ON purchase_line (purchase, position);
        CREATE INDEX purchase_line_by_award ON purchase_line (grant_line, school) WHERE grant_line IS NOT NULL;

        -- A stored copy of an invoice.
        CREATE TABLE document (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            content BLOB NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT, WITHOUT ROWID;

        -- Amounts of a credit note, and of a counter-entry of an invoice, are below 0.
        CREATE TABLE invoice (
            id INTEGER PRIMARY KEY,
            supplier INTEGER NOT NULL REFERENCES supplier,
            number TEXT NOT NULL,
            -- The number without what people write otherwise: small letters and digits.
            number_key TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
            school_board INTEGER NOT NULL REFERENCES school_board,
            school INTEGER REFERENCES school,
            issued_on TEXT NOT NULL,
            purchase INTEGER REFERENCES purchase,
            -- Of a credit note, the invoice as it names it, and as it is known.
            corrected_number TEXT,
            corrects INTEGER REFERENCES invoice,
            -- As it stands on the paper.
            total INTEGER,
            document BLOB REFERENCES document,
            reverses INTEGER REFERENCES invoice,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX invoice_by_number ON invoice (supplier, number_key);
        CREATE UNIQUE INDEX invoice_by_reversed ON invoice (reverses) WHERE reverses IS NOT NULL;
        CREATE TABLE invoice_line (
            id INTEGER PRIMARY KEY,
            invoice INTEGER NOT NULL REFERENCES invoice,
            position INTEGER NOT NULL,
            description TEXT NOT NULL,
            cost_kind TEXT NOT NULL,
            quantity INTEGER NOT NULL,
            net INTEGER NOT NULL,
            vat_rate INTEGER NOT NULL,
            vat INTEGER NOT NULL,
            acquisition TEXT NOT NULL,
            purchase_line INTEGER REFERENCES purchase_line,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE UNIQUE INDEX invoice_line_by_position ON invoice_line (invoice, position);
        CREATE INDEX invoice_line_of_devices ON invoice_line (invoice) WHERE cost_kind = 'devices';
        CREATE INDEX invoice_line_by_order ON invoice_line (purchase_line) WHERE purchase_line IS NOT NULL;

        -- Who bears a part of a line. What a report adds up stands in one index, so invoice, kind and day are here as well: those of the line.
        CREATE TABLE charge (
            id INTEGER PRIMARY KEY,
            invoice_line INTEGER NOT NULL REFERENCES invoice_line,
            invoice INTEGER NOT NULL REFERENCES invoice,
            source TEXT NOT NULL CHECK (source IN ('award', 'own-means', 'parents', 'third-party')),
            school INTEGER REFERENCES school,
            grant_line INTEGER REFERENCES grant_line,
            party TEXT,
            amount INTEGER NOT NULL,
            cost_kind TEXT NOT NULL,
            issued_on TEXT NOT NULL,
            reverses INTEGER REFERENCES charge,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act,
            CHECK ((source = 'award') = (grant_line IS NOT NULL AND school IS NOT NULL)),
            CHECK ((source = 'third-party') = (party IS NOT NULL))
        ) STRICT;
        CREATE INDEX charge_by_line ON charge (invoice_line);
        CREATE INDEX charge_by_invoice ON charge (invoice);
        CREATE INDEX charge_by_award ON charge (grant_line, school, cost_kind, issued_on, booked_on, amount) WHERE grant_line IS NOT NULL;
        CREATE INDEX charge_by_proof ON charge (grant_line, invoice, school, booked_on, amount) WHERE grant_line IS NOT NULL;
        CREATE INDEX charge_by_reversed ON charge (reverses) WHERE reverses IS NOT NULL;

        CREATE TABLE proof_event (
            id INTEGER PRIMARY KEY,
            invoice INTEGER NOT NULL REFERENCES invoice,
            grant_line INTEGER NOT NULL REFERENCES grant_line,
            status TEXT NOT NULL,
            happened_on TEXT NOT NULL,
            reason TEXT,
            replaced_by INTEGER REFERENCES invoice,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX proof_event_by_proof ON proof_event (grant_line, invoice);

        -- A stored copy that came after its invoice; of an invoice the newest row counts.
        CREATE TABLE invoice_copy (
            id INTEGER PRIMARY KEY,
            invoice INTEGER NOT NULL REFERENCES invoice,
            document BLOB NOT NULL REFERENCES document,
            is_kept INTEGER NOT NULL,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX invoice_copy_by_invoice ON invoice_copy (invoice);

        -- Which device came with which line; of each pair the newest row counts.
        CREATE TABLE device_link (
            id INTEGER PRIMARY KEY,
            invoice_line INTEGER NOT NULL REFERENCES invoice_line,
            asset INTEGER NOT NULL REFERENCES asset,
            is_linked INTEGER NOT NULL,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX device_link_by_line ON device_link (invoice_line, asset);
        CREATE INDEX device_link_by_asset ON device_link (asset);
        -- Serial numbers that a delivery note names, before their devices are seen.
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY,
            invoice_line INTEGER NOT NULL REFERENCES invoice_line,
            serial TEXT NOT NULL COLLATE NOCASE,
            is_expected INTEGER NOT NULL,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE INDEX delivery_by_line ON delivery (invoice_line, serial);
        CREATE INDEX delivery_by_serial ON delivery (serial);

        -- In how many months devices of a kind are written off, and what a new one costs, tax included: of a school board, or of all where
        -- there is none. Of each board and kind the newest row counts; without a number nothing is set, 0 months is never.
        CREATE TABLE depreciation_term (
            id INTEGER PRIMARY KEY,
            school_board INTEGER REFERENCES school_board,
            kind TEXT NOT NULL,
            months INTEGER,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;
        CREATE TABLE replacement_price (
            id INTEGER PRIMARY KEY,
            school_board INTEGER REFERENCES school_board,
            kind TEXT NOT NULL,
            amount INTEGER,
            booked_on TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES act
        ) STRICT;

        -- The rows that came with an act.
        CREATE INDEX supplier_by_act ON supplier (act);
        CREATE INDEX grant_line_by_act ON grant_line (act);
        CREATE INDEX grant_term_by_act ON grant_term (act);
        CREATE INDEX award_by_act ON award (act);
        CREATE INDEX purchase_by_act ON purchase (act);
        CREATE INDEX purchase_line_by_act ON purchase_line (act);
        CREATE INDEX document_by_act ON document (act);
        CREATE INDEX invoice_by_act ON invoice (act);
        CREATE INDEX invoice_line_by_act ON invoice_line (act);
        CREATE INDEX charge_by_act ON charge (act);
        CREATE INDEX proof_event_by_act ON proof_event (act);
        CREATE INDEX device_link_by_act ON device_link (act);
        CREATE INDEX delivery_by_act ON delivery (act);
        CREATE INDEX invoice_copy_by_act ON invoice_copy (act);
        CREATE INDEX depreciation_term_by_act ON depreciation_term (act);
        CREATE INDEX replacement_price_by_act ON replacement_price (act);

        CREATE TRIGGER supplier_is_not_changed BEFORE UPDATE ON supplier
        BEGIN SELECT RAISE(ABORT, 'a row of supplier is never changed'); END;
        CREATE TRIGGER supplier_is_not_deleted BEFORE DELETE ON supplier
        BEGIN SELECT RAISE(ABORT, 'a row of supplier is never deleted'); END;
        CREATE TRIGGER supplier_is_not_late BEFORE INSERT ON supplier WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of supplier is added to an act that is in the audit chain'); END;
        CREATE TRIGGER grant_line_is_not_changed BEFORE UPDATE ON grant_line
        BEGIN SELECT RAISE(ABORT, 'a row of grant_line is never changed'); END;
        CREATE TRIGGER grant_line_is_not_deleted BEFORE DELETE ON grant_line
        BEGIN SELECT RAISE(ABORT, 'a row of grant_line is never deleted'); END;
        CREATE TRIGGER grant_line_is_not_late BEFORE INSERT ON grant_line WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of grant_line is added to an act that is in the audit chain'); END;
        CREATE TRIGGER grant_term_is_not_changed BEFORE UPDATE ON grant_term
        BEGIN SELECT RAISE(ABORT, 'a row of grant_term is never changed'); END;
        CREATE TRIGGER grant_term_is_not_deleted BEFORE DELETE ON grant_term
        BEGIN SELECT RAISE(ABORT, 'a row of grant_term is never deleted'); END;
        CREATE TRIGGER grant_term_is_not_late BEFORE INSERT ON grant_term WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of grant_term is added to an act that is in the audit chain'); END;
        CREATE TRIGGER award_is_not_changed BEFORE UPDATE ON award
        BEGIN SELECT RAISE(ABORT, 'a row of award is never changed'); END;
        CREATE TRIGGER award_is_not_deleted BEFORE DELETE ON award
        BEGIN SELECT RAISE(ABORT, 'a row of award is never deleted'); END;
        CREATE TRIGGER award_is_not_late BEFORE INSERT ON award WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of award is added to an act that is in the audit chain'); END;
        CREATE TRIGGER purchase_is_not_changed BEFORE UPDATE ON purchase
        BEGIN SELECT RAISE(ABORT, 'a row of purchase is never changed'); END;
        CREATE TRIGGER purchase_is_not_deleted BEFORE DELETE ON purchase
        BEGIN SELECT RAISE(ABORT, 'a row of purchase is never deleted'); END;
        CREATE TRIGGER purchase_is_not_late BEFORE INSERT ON purchase WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of purchase is added to an act that is in the audit chain'); END;
        CREATE TRIGGER purchase_line_is_not_changed BEFORE UPDATE ON purchase_line
        BEGIN SELECT RAISE(ABORT, 'a row of purchase_line is never changed'); END;
        CREATE TRIGGER purchase_line_is_not_deleted BEFORE DELETE ON purchase_line
        BEGIN SELECT RAISE(ABORT, 'a row of purchase_line is never deleted'); END;
        CREATE TRIGGER purchase_line_is_not_late BEFORE INSERT ON purchase_line WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of purchase_line is added to an act that is in the audit chain'); END;
        CREATE TRIGGER document_is_not_changed BEFORE UPDATE ON document
        BEGIN SELECT RAISE(ABORT, 'a row of document is never changed'); END;
        CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
        BEGIN SELECT RAISE(ABORT, 'a row of document is never deleted'); END;
        CREATE TRIGGER document_is_not_late BEFORE INSERT ON document WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of document is added to an act that is in the audit chain'); END;
        CREATE TRIGGER invoice_is_not_changed BEFORE UPDATE ON invoice
        BEGIN SELECT RAISE(ABORT, 'a row of invoice is never changed'); END;
        CREATE TRIGGER invoice_is_not_deleted BEFORE DELETE ON invoice
        BEGIN SELECT RAISE(ABORT, 'a row of invoice is never deleted'); END;
        CREATE TRIGGER invoice_is_not_late BEFORE INSERT ON invoice WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of invoice is added to an act that is in the audit chain'); END;
        CREATE TRIGGER invoice_line_is_not_changed BEFORE UPDATE ON invoice_line
        BEGIN SELECT RAISE(ABORT, 'a row of invoice_line is never changed'); END;
        CREATE TRIGGER invoice_line_is_not_deleted BEFORE DELETE ON invoice_line
        BEGIN SELECT RAISE(ABORT, 'a row of invoice_line is never deleted'); END;
        CREATE TRIGGER invoice_line_is_not_late BEFORE INSERT ON invoice_line WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of invoice_line is added to an act that is in the audit chain'); END;
        CREATE TRIGGER charge_is_not_changed BEFORE UPDATE ON charge
        BEGIN SELECT RAISE(ABORT, 'a row of charge is never changed'); END;
        CREATE TRIGGER charge_is_not_deleted BEFORE DELETE ON charge
        BEGIN SELECT RAISE(ABORT, 'a row of charge is never deleted'); END;
        CREATE TRIGGER charge_is_not_late BEFORE INSERT ON charge WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of charge is added to an act that is in the audit chain'); END;
        CREATE TRIGGER proof_event_is_not_changed BEFORE UPDATE ON proof_event
        BEGIN SELECT RAISE(ABORT, 'a row of proof_event is never changed'); END;
        CREATE TRIGGER proof_event_is_not_deleted BEFORE DELETE ON proof_event
        BEGIN SELECT RAISE(ABORT, 'a row of proof_event is never deleted'); END;
        CREATE TRIGGER proof_event_is_not_late BEFORE INSERT ON proof_event WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of proof_event is added to an act that is in the audit chain'); END;
        CREATE TRIGGER device_link_is_not_changed BEFORE UPDATE ON device_link
        BEGIN SELECT RAISE(ABORT, 'a row of device_link is never changed'); END;
        CREATE TRIGGER device_link_is_not_deleted BEFORE DELETE ON device_link
        BEGIN SELECT RAISE(ABORT, 'a row of device_link is never deleted'); END;
        CREATE TRIGGER device_link_is_not_late BEFORE INSERT ON device_link WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of device_link is added to an act that is in the audit chain'); END;
        CREATE TRIGGER delivery_is_not_changed BEFORE UPDATE ON delivery
        BEGIN SELECT RAISE(ABORT, 'a row of delivery is never changed'); END;
        CREATE TRIGGER delivery_is_not_deleted BEFORE DELETE ON delivery
        BEGIN SELECT RAISE(ABORT, 'a row of delivery is never deleted'); END;
        CREATE TRIGGER delivery_is_not_late BEFORE INSERT ON delivery WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of delivery is added to an act that is in the audit chain'); END;
        CREATE TRIGGER invoice_copy_is_not_changed BEFORE UPDATE ON invoice_copy
        BEGIN SELECT RAISE(ABORT, 'a row of invoice_copy is never changed'); END;
        CREATE TRIGGER invoice_copy_is_not_deleted BEFORE DELETE ON invoice_copy
        BEGIN SELECT RAISE(ABORT, 'a row of invoice_copy is never deleted'); END;
        CREATE TRIGGER invoice_copy_is_not_late BEFORE INSERT ON invoice_copy WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of invoice_copy is added to an act that is in the audit chain'); END;
        CREATE TRIGGER depreciation_term_is_not_changed BEFORE UPDATE ON depreciation_term
        BEGIN SELECT RAISE(ABORT, 'a row of depreciation_term is never changed'); END;
        CREATE TRIGGER depreciation_term_is_not_deleted BEFORE DELETE ON depreciation_term
        BEGIN SELECT RAISE(ABORT, 'a row of depreciation_term is never deleted'); END;
        CREATE TRIGGER depreciation_term_is_not_late BEFORE INSERT ON depreciation_term WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of depreciation_term is added to an act that is in the audit chain'); END;
        CREATE TRIGGER replacement_price_is_not_changed BEFORE UPDATE ON replacement_price
        BEGIN SELECT RAISE(ABORT, 'a row of replacement_price is never changed'); END;
        CREATE TRIGGER replacement_price_is_not_deleted BEFORE DELETE ON replacement_price
        BEGIN SELECT RAISE(ABORT, 'a row of replacement_price is never deleted'); END;
        CREATE TRIGGER replacement_price_is_not_late BEFORE INSERT ON replacement_price WHEN NEW.act <= (SELECT max(act) FROM audit_link)
        BEGIN SELECT RAISE(ABORT, 'no row of replacement_price is added to an act that is in the audit chain'); END;
        """
}
