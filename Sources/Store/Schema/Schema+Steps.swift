extension Schema {
    /// Who there is. Instellingsnummers are text of six digits.
    static let communityStep = """
        CREATE TABLE community (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE school_board (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            number TEXT UNIQUE CHECK (number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]')
        ) STRICT;

        CREATE TABLE school (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE CHECK (number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
            name TEXT NOT NULL,
            school_board INTEGER NOT NULL REFERENCES school_board
        ) STRICT;
        CREATE INDEX school_by_board ON school (school_board);

        CREATE TABLE room (
            id INTEGER PRIMARY KEY,
            school INTEGER NOT NULL REFERENCES school,
            name TEXT NOT NULL,
            UNIQUE (school, name)
        ) STRICT;

        CREATE TABLE pupil_count (
            school INTEGER NOT NULL REFERENCES school,
            first_year INTEGER NOT NULL,
            level TEXT NOT NULL,
            pupils INTEGER NOT NULL CHECK (pupils >= 0),
            PRIMARY KEY (school, first_year, level)
        ) STRICT, WITHOUT ROWID;
        """

    /// Who may report, and what they reported. Digests are 32 bytes; epochs are kept as signed 64 bits.
    static let deviceStep = """
        CREATE TABLE enrolment_token (
            id TEXT PRIMARY KEY,
            secret BLOB NOT NULL CHECK (length(secret) = 32),
            school INTEGER NOT NULL REFERENCES school,
            uses INTEGER NOT NULL DEFAULT 0 CHECK (uses <= maximum_uses),
            maximum_uses INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX token_by_school ON enrolment_token (school);

        CREATE TABLE device (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            enrolment TEXT NOT NULL UNIQUE,
            credential BLOB NOT NULL CHECK (length(credential) = 32),
            state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'revoked')),
            school INTEGER NOT NULL REFERENCES school,
            rival INTEGER REFERENCES device,
            uuid TEXT,
            serial TEXT,
            board_serial TEXT,
            enrolled_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX device_by_school ON device (school);
        CREATE INDEX device_by_uuid ON device (uuid) WHERE uuid IS NOT NULL;
        CREATE INDEX device_by_serial ON device (serial) WHERE serial IS NOT NULL;
        CREATE INDEX device_by_board_serial ON device (board_serial) WHERE board_serial IS NOT NULL;

        -- What changes with every check-in, apart from what does not.
        CREATE TABLE device_seen (
            device INTEGER PRIMARY KEY REFERENCES device,
            seen_at INTEGER NOT NULL,
            epoch INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            sections BLOB NOT NULL,
            agent TEXT NOT NULL,
            dropped INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE snapshot (
            device INTEGER NOT NULL REFERENCES device,
            epoch INTEGER NOT NULL,
            seq INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            taken_at INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            PRIMARY KEY (device, epoch, seq)
        ) STRICT, WITHOUT ROWID;

        -- Sections by content: machines of one image share one list of software.
        CREATE TABLE section (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            content BLOB NOT NULL
        ) STRICT;

        CREATE TABLE device_section (
            id INTEGER PRIMARY KEY,
            device INTEGER NOT NULL REFERENCES device,
            name TEXT NOT NULL,
            section INTEGER NOT NULL REFERENCES section,
            since INTEGER NOT NULL,
            until INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX device_section_now ON device_section (device, name) WHERE until IS NULL;
        CREATE INDEX device_section_by_section ON device_section (section);
        """

    /// What there is: things a school owns, and where they were seen.
    static let assetStep = """
        CREATE TABLE asset (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            identity TEXT NOT NULL UNIQUE,
            school INTEGER NOT NULL REFERENCES school,
            kind TEXT NOT NULL,
            confidence TEXT NOT NULL,
            maker TEXT,
            model TEXT,
            serial TEXT,
            screen INTEGER,
            evidence TEXT NOT NULL,
            first_seen_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX asset_by_school ON asset (school, kind);

        CREATE TABLE host (
            asset INTEGER PRIMARY KEY REFERENCES asset,
            device INTEGER NOT NULL UNIQUE REFERENCES device,
            hostname TEXT,
            processor TEXT,
            memory INTEGER,
            storage INTEGER,
            os_name TEXT,
            os_version TEXT,
            disk_encrypted INTEGER
        ) STRICT;

        CREATE TABLE sighting (
            id INTEGER PRIMARY KEY,
            asset INTEGER NOT NULL REFERENCES asset,
            host INTEGER NOT NULL REFERENCES host,
            place TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX sighting_now ON sighting (asset) WHERE until IS NULL;
        CREATE INDEX sighting_at_host ON sighting (host) WHERE until IS NULL;
        CREATE INDEX sighting_by_asset ON sighting (asset, until);

        CREATE TABLE component (
            host INTEGER NOT NULL REFERENCES host,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            maker TEXT,
            model TEXT,
            serial TEXT,
            quantity INTEGER,
            PRIMARY KEY (host, kind, place)
        ) STRICT, WITHOUT ROWID;

        -- A host is seen when its device checks in; what is attached, when its host is.
        CREATE VIEW asset_seen AS
            SELECT host.asset AS asset, device_seen.seen_at AS seen_at
            FROM host JOIN device_seen ON device_seen.device = host.device
            UNION ALL
            SELECT sighting.asset, max(ifnull(sighting.until, device_seen.seen_at))
            FROM sighting JOIN host ON host.asset = sighting.host JOIN device_seen ON device_seen.device = host.device
            GROUP BY sighting.asset;
        """

    /// What is known beyond the facts: newer tables of ids and names, and what people say of an asset.
    static let knowledgeStep = """
        CREATE TABLE judgement_table (
            name TEXT PRIMARY KEY,
            version TEXT NOT NULL,
            content BLOB NOT NULL,
            installed_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE asset_word (
            asset INTEGER PRIMARY KEY REFERENCES asset,
            kind TEXT NOT NULL,
            said_at INTEGER NOT NULL
        ) STRICT;

        ALTER TABLE host ADD COLUMN os_supported_until INTEGER;

        -- An asset with a person's word in the place of the judgement.
        CREATE VIEW known_asset AS
            SELECT asset.id AS id, school, ifnull(asset_word.kind, asset.kind) AS kind,
                CASE WHEN asset_word.asset IS NULL THEN confidence ELSE 'certain' END AS confidence,
                asset_word.said_at AS said_at, maker, model, serial, screen, first_seen_at
            FROM asset LEFT JOIN asset_word ON asset_word.asset = asset.id;
        """
}
