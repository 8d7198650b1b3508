extension Schema {
    /// Which reports are one thing, what is known of it by whom, and since when: everything with its span, so that the state on a day is a
    /// question. `until` is NULL if it is so now; else, of what was seen (evidence, sighting), the last moment at which it was, and of what
    /// is known (field_value, membership, component), the first at which it was so no more.
    static let identityStep = """
        DROP VIEW known_asset;
        DROP VIEW asset_seen;

        -- What a person did, and what was taken back by what. Nobody deletes from it.
        CREATE TABLE act (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            why TEXT,
            undone_by INTEGER REFERENCES act
        ) STRICT;

        CREATE TABLE asset_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            school INTEGER NOT NULL REFERENCES school,
            kind TEXT NOT NULL,
            confidence TEXT NOT NULL,
            maker TEXT,
            model TEXT,
            serial TEXT,
            inventory_number TEXT,
            owner TEXT,
            room TEXT,
            status TEXT,
            handed_to TEXT,
            return_due_on TEXT,
            warranty_until TEXT,
            note TEXT,
            order_number TEXT,
            purchased_on TEXT,
            acquisition TEXT,
            hostname TEXT,
            processor TEXT,
            memory INTEGER,
            storage INTEGER,
            screen INTEGER,
            os_name TEXT,
            os_version TEXT,
            os_supported_until TEXT,
            disk_encrypted TEXT,
            first_seen_at INTEGER NOT NULL,
            -- Where its witnesses went; an asset without any is shown nowhere.
            merged_into INTEGER REFERENCES asset,
            is_listed INTEGER NOT NULL DEFAULT 1
        ) STRICT;
        INSERT INTO asset_new (id, school, kind, confidence, maker, model, serial, screen, first_seen_at, hostname,
            processor, memory, storage, os_name, os_version, os_supported_until, disk_encrypted)
        SELECT id, school, kind, confidence, maker, model, serial, screen, first_seen_at, hostname, processor, memory,
            storage, os_name, os_version, date(os_supported_until, 'unixepoch'), CASE disk_encrypted WHEN 1 THEN 'true' WHEN 0 THEN 'false' END
        FROM asset LEFT JOIN host ON host.asset = asset.id;

        CREATE TABLE device_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            enrolment TEXT NOT NULL UNIQUE,
            credential BLOB NOT NULL CHECK (length(credential) = 32),
            state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'revoked')),
            school INTEGER NOT NULL REFERENCES school,
            enrolled_at INTEGER NOT NULL,
            -- Whether another witness shows some of the same evidence, so that the mere time of a report may tell.
            is_watched INTEGER NOT NULL DEFAULT 0,
            revoked_by INTEGER REFERENCES act
        ) STRICT;
        INSERT INTO device_new (id, enrolment, credential, state, school, enrolled_at)
        SELECT id, enrolment, credential, state, school, enrolled_at FROM device;

        CREATE TABLE witness (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            source TEXT NOT NULL CHECK (source IN ('agent', 'imported', 'typed', 'host')),
            -- Name of the import.
            list TEXT,
            -- Of an agent, and of the host whose view it is.
            device INTEGER REFERENCES device,
            -- Of a view: the agent on the hardware on which it hangs.
            host INTEGER REFERENCES witness,
            school INTEGER NOT NULL REFERENCES school,
            is_computer INTEGER,
            -- Of a view: whether its host is carried around, and whether the thing stands in a room for all who come.
            is_portable INTEGER NOT NULL DEFAULT 0,
            is_of_room INTEGER NOT NULL DEFAULT 0,
            maker TEXT,
            -- Of an agent, how sure the judgement of the kind is, and why: JSON.
            confidence TEXT NOT NULL DEFAULT 'certain',
            reasons TEXT NOT NULL DEFAULT '[]',
            first_at INTEGER NOT NULL,
            last_at INTEGER NOT NULL,
            -- Of an agent: whether this is its hardware now.
            is_current INTEGER NOT NULL DEFAULT 1,
            -- Whether anything is known that can be shown.
            is_told INTEGER NOT NULL DEFAULT 1,
            asset INTEGER REFERENCES asset,
            -- The asset that began with it.
            home INTEGER UNIQUE REFERENCES asset,
            -- Of a typed one: the act that it came with, and the one that took it back. A withdrawn witness counts for nothing.
            act INTEGER REFERENCES act,
            withdrawn_by INTEGER REFERENCES act
        ) STRICT;
        CREATE INDEX witness_by_asset ON witness (asset);
        CREATE INDEX witness_by_device ON witness (device, source);
        CREATE INDEX witness_by_host ON witness (host) WHERE host IS NOT NULL;
        CREATE INDEX witness_by_act ON witness (act) WHERE act IS NOT NULL;
        CREATE INDEX witness_by_withdrawal ON witness (withdrawn_by) WHERE withdrawn_by IS NOT NULL;

        CREATE TABLE evidence (
            witness INTEGER NOT NULL REFERENCES witness,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER,
            PRIMARY KEY (witness, kind, value, since)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX evidence_by_value ON evidence (value, kind);

        CREATE TABLE membership (
            witness INTEGER NOT NULL REFERENCES witness,
            asset INTEGER NOT NULL REFERENCES asset,
            since INTEGER NOT NULL,
            until INTEGER,
            id INTEGER PRIMARY KEY
        ) STRICT;
        CREATE INDEX membership_by_witness ON membership (witness, since, until, asset);
        CREATE INDEX membership_by_asset ON membership (asset, witness);

        CREATE TABLE decision (
            id INTEGER PRIMARY KEY,
            one INTEGER NOT NULL REFERENCES witness,
            other INTEGER NOT NULL REFERENCES witness,
            is_same INTEGER NOT NULL,
            act INTEGER NOT NULL REFERENCES act,
            undone_by INTEGER REFERENCES act
        ) STRICT;
        CREATE INDEX decision_by_one ON decision (one);
        CREATE INDEX decision_by_other ON decision (other);
        CREATE INDEX decision_by_act ON decision (act);

        CREATE TABLE conflict (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            witness INTEGER NOT NULL REFERENCES witness,
            cause TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            closed_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX conflict_open ON conflict (witness) WHERE closed_at IS NULL;
        CREATE INDEX conflict_by_witness ON conflict (witness);

        CREATE TABLE field_value (
            id INTEGER PRIMARY KEY,
            witness INTEGER NOT NULL REFERENCES witness,
            field TEXT NOT NULL,
            value TEXT NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('agent', 'imported', 'person')),
            since INTEGER NOT NULL,
            until INTEGER,
            -- The first day on which a person's word counts no more.
            expires_on TEXT,
            act INTEGER REFERENCES act,
            ended_by INTEGER REFERENCES act
        ) STRICT;
        CREATE UNIQUE INDEX field_value_now ON field_value (witness, field, source) WHERE until IS NULL;
        CREATE INDEX field_value_kind_said ON field_value (witness, since)
            WHERE field = 'kind' AND source = 'person' AND until IS NULL;
        -- With all that is asked of the words of a witness, which else lie where time put them.
        CREATE INDEX field_value_by_witness ON field_value (witness, until, field, since, value, source, act, ended_by);
        CREATE INDEX field_value_expiring ON field_value (expires_on) WHERE expires_on IS NOT NULL AND until IS NULL;
        CREATE INDEX field_value_by_act ON field_value (act) WHERE act IS NOT NULL;
        CREATE INDEX field_value_by_end ON field_value (ended_by) WHERE ended_by IS NOT NULL;

        CREATE TABLE sighting_new (
            id INTEGER PRIMARY KEY,
            witness INTEGER NOT NULL REFERENCES witness,
            place TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER,
            -- When its host first reported without it.
            missed_at INTEGER
        ) STRICT;
        CREATE TABLE component_new (
            id INTEGER PRIMARY KEY,
            witness INTEGER NOT NULL REFERENCES witness,
            kind TEXT NOT NULL,
            place TEXT NOT NULL,
            maker TEXT,
            model TEXT,
            serial TEXT,
            quantity INTEGER,
            unit TEXT,
            -- Its condition now, of which no history is kept.
            wear INTEGER,
            is_failing INTEGER,
            since INTEGER NOT NULL,
            until INTEGER
        ) STRICT;

        -- Rooms come and go by acts, which can be taken back.
        CREATE TABLE room_new (
            id INTEGER PRIMARY KEY,
            school INTEGER NOT NULL REFERENCES school,
            name TEXT NOT NULL,
            act INTEGER REFERENCES act,
            withdrawn_by INTEGER REFERENCES act
        ) STRICT;
        INSERT INTO room_new (id, school, name) SELECT id, school, name FROM room;
        DROP TABLE room;
        ALTER TABLE room_new RENAME TO room;
        CREATE UNIQUE INDEX room_now ON room (school, name) WHERE withdrawn_by IS NULL;

        -- The agents of hosts, and the views of hosts; what is attached without a serial number begins anew.
        INSERT INTO witness (key, source, device, school, is_computer, first_at, last_at, asset, home)
        SELECT 'agent ' || enrolment, 'agent', device.id, device.school, 1, enrolled_at, enrolled_at, host.asset, host.asset
        FROM device LEFT JOIN host ON host.device = device.id;
        INSERT INTO witness (key, source, device, host, school, is_computer, maker, first_at, last_at, asset, home)
        SELECT 'asset ' || asset.id, 'host', host.device, agent.id, asset.school, 0, asset.maker, min(since), max(since),
            asset.id, asset.id
        FROM sighting JOIN asset ON asset.id = sighting.asset JOIN host ON host.asset = sighting.host
        JOIN witness AS agent ON agent.device = host.device
        GROUP BY asset.id;
        INSERT INTO evidence (witness, kind, value, since)
        SELECT witness.id, 'label', lower(asset.maker || '/' || asset.serial), first_at
        FROM witness JOIN asset ON asset.id = witness.asset
        WHERE source = 'host' AND asset.serial IS NOT NULL AND asset.maker IS NOT NULL;
        INSERT INTO evidence (witness, kind, value, since)
        SELECT witness.id, 'uuid', lower(uuid), enrolled_at FROM witness JOIN device ON device.id = witness.device
        WHERE source = 'agent' AND uuid IS NOT NULL
        UNION ALL
        SELECT witness.id, 'serial', lower(serial), enrolled_at FROM witness JOIN device ON device.id = witness.device
        WHERE source = 'agent' AND serial IS NOT NULL
        UNION ALL
        SELECT witness.id, 'baseboard-serial', lower(board_serial), enrolled_at
        FROM witness JOIN device ON device.id = witness.device WHERE source = 'agent' AND board_serial IS NOT NULL;
        INSERT INTO membership (witness, asset, since) SELECT id, asset, first_at FROM witness WHERE asset IS NOT NULL;
        INSERT INTO act (at, who, what) SELECT min(said_at), 'unknown', 'device kind' FROM asset_word HAVING count(*) > 0;
        INSERT INTO field_value (witness, field, value, source, since, act)
        SELECT witness.id, 'kind', asset_word.kind, 'person', said_at, (SELECT max(id) FROM act)
        FROM asset_word JOIN witness ON witness.home = asset_word.asset;
        INSERT INTO sighting_new (id, witness, place, since, until)
        SELECT sighting.id, witness.id, place, since, until FROM sighting JOIN witness ON witness.home = sighting.asset;
        INSERT INTO component_new (witness, kind, place, maker, model, serial, quantity, since)
        SELECT witness.id, component.kind, place, component.maker, model, serial, quantity, first_at
        FROM component JOIN witness ON witness.home = component.host
        WHERE source = 'agent';

        DROP TABLE asset_word;
        DROP TABLE component;
        ALTER TABLE component_new RENAME TO component;
        CREATE UNIQUE INDEX component_now ON component (witness, kind, place) WHERE until IS NULL;
        CREATE INDEX component_by_witness ON component (witness, kind);
        CREATE INDEX component_by_wear ON component (kind, wear, witness, until) WHERE wear IS NOT NULL;
        CREATE INDEX component_failing ON component (witness) WHERE is_failing = 1;
        DROP TABLE sighting;
        ALTER TABLE sighting_new RENAME TO sighting;
        CREATE UNIQUE INDEX sighting_now ON sighting (witness) WHERE until IS NULL;
        CREATE INDEX sighting_by_witness ON sighting (witness, until, since);
        DROP TABLE host;
        DROP TABLE asset;
        ALTER TABLE asset_new RENAME TO asset;
        CREATE INDEX asset_by_school ON asset (school, kind) WHERE is_listed;
        DROP TABLE device;
        ALTER TABLE device_new RENAME TO device;
        CREATE INDEX device_by_school ON device (school);
        -- How well the machine is kept up to date, as it said last.
        ALTER TABLE device_seen ADD COLUMN updates_checked_at INTEGER;
        ALTER TABLE device_seen ADD COLUMN upgraded_at INTEGER;
        ALTER TABLE device_seen ADD COLUMN security_updates INTEGER;
        -- All that is stored is looked at again at the next check-in.
        UPDATE device_seen SET sections = x'';

        -- When the source of an import saw a thing alive, and when that was first told, in UTC seconds.
        CREATE TABLE imported_sight (
            witness INTEGER NOT NULL REFERENCES witness,
            seen_at INTEGER NOT NULL,
            told_at INTEGER NOT NULL,
            PRIMARY KEY (witness, seen_at)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX witness_by_list ON witness (list) WHERE list IS NOT NULL;
        CREATE INDEX witness_by_school ON witness (school);

        -- What an act of importing did.
        CREATE TABLE import (
            act INTEGER PRIMARY KEY REFERENCES act,
            -- Name of the mapping.
            list TEXT NOT NULL,
            row_count INTEGER NOT NULL,
            new_count INTEGER NOT NULL,
            joined_count INTEGER NOT NULL,
            changed_count INTEGER NOT NULL,
            conflict_count INTEGER NOT NULL
        ) STRICT;

        -- Mappings that people wrote.
        CREATE TABLE import_mapping (
            name TEXT PRIMARY KEY,
            version TEXT NOT NULL,
            content BLOB NOT NULL,
            installed_at INTEGER NOT NULL
        ) STRICT;

        -- A round through a room, or through a whole school, with a barcode reader.
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            school INTEGER NOT NULL REFERENCES school,
            room TEXT,
            started_at INTEGER NOT NULL,
            started_by TEXT NOT NULL,
            closed_at INTEGER,
            act INTEGER REFERENCES act
        ) STRICT;
        CREATE UNIQUE INDEX audit_open ON audit (school, ifnull(room, '')) WHERE closed_at IS NULL;
        CREATE INDEX audit_by_act ON audit (act) WHERE act IS NOT NULL;
        CREATE TABLE audit_scan (
            audit INTEGER NOT NULL REFERENCES audit,
            code TEXT NOT NULL COLLATE NOCASE,
            -- Absent for a code that is of no asset, or of several.
            asset INTEGER REFERENCES asset,
            is_ambiguous INTEGER NOT NULL DEFAULT 0,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            PRIMARY KEY (audit, code)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX audit_scan_by_asset ON audit_scan (asset, at) WHERE asset IS NOT NULL;
        -- What an audit came to when it was closed, in the words of that day.
        CREATE TABLE audit_outcome (
            audit INTEGER NOT NULL REFERENCES audit,
            asset INTEGER NOT NULL REFERENCES asset,
            outcome TEXT NOT NULL CHECK (outcome IN ('found', 'missing', 'unexpected')),
            kind TEXT NOT NULL,
            maker TEXT,
            model TEXT,
            serial TEXT,
            inventory_number TEXT,
            status TEXT,
            school INTEGER NOT NULL REFERENCES school,
            room TEXT,
            PRIMARY KEY (audit, asset)
        ) STRICT, WITHOUT ROWID;
        -- When something began or ended, in the order of time.
        CREATE INDEX field_value_of_school ON field_value (value, witness) WHERE field = 'school' AND source = 'person';
        CREATE INDEX field_value_by_beginning ON field_value (since, field, witness);
        CREATE INDEX field_value_by_ending ON field_value (until, field, witness) WHERE until IS NOT NULL;
        CREATE INDEX component_by_beginning ON component (since, kind, witness);
        CREATE INDEX component_by_ending ON component (until, kind, witness) WHERE until IS NOT NULL;
        CREATE INDEX sighting_by_beginning ON sighting (since, witness);
        CREATE INDEX sighting_by_ending ON sighting (ifnull(missed_at, until + 1), witness, since);
        CREATE INDEX membership_by_beginning ON membership (since);
        CREATE INDEX membership_by_ending ON membership (until) WHERE until IS NOT NULL;
        CREATE INDEX field_value_by_serial ON field_value (lower(value)) WHERE field = 'serial' AND until IS NULL;

        -- Who gets reports by mail: of one school, of one school board, or of all. Of one that was removed the address is gone.
        CREATE TABLE recipient (
            id INTEGER PRIMARY KEY,
            address TEXT COLLATE NOCASE,
            role TEXT,
            school INTEGER REFERENCES school,
            school_board INTEGER REFERENCES school_board,
            act INTEGER NOT NULL REFERENCES act,
            withdrawn_by INTEGER REFERENCES act,
            CHECK (school IS NULL OR school_board IS NULL),
            CHECK ((address IS NULL) = (withdrawn_by IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX recipient_now ON recipient (address, ifnull(school, 0), ifnull(school_board, 0))
            WHERE address IS NOT NULL;
        CREATE INDEX recipient_by_act ON recipient (act);
        CREATE INDEX recipient_by_withdrawal ON recipient (withdrawn_by) WHERE withdrawn_by IS NOT NULL;

        -- A thing is seen when an agent on it reports, when its host does, when an import says so, and when a person scans it.
        CREATE VIEW witness_seen AS
            SELECT witness.id AS witness, witness.asset AS asset, source,
                nullif(max(
                    ifnull(CASE source
                    WHEN 'agent' THEN iif(is_current, (SELECT seen_at FROM device_seen WHERE device = witness.device), last_at)
                    WHEN 'host' THEN (SELECT max(ifnull(until, (SELECT seen_at FROM device_seen WHERE device = witness.device)))
                        FROM sighting WHERE sighting.witness = witness.id)
                    WHEN 'imported' THEN (SELECT max(seen_at) FROM imported_sight WHERE imported_sight.witness = witness.id)
                    END, 0),
                    ifnull((SELECT max(at) FROM audit_scan WHERE audit_scan.asset = witness.home), 0)
                ), 0) AS seen_at
            FROM witness;
        """
}
