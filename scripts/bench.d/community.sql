-- A province in small: 11 schools, 20,000 hosts of five models, and a display at every fourth.
INSERT INTO community VALUES (1, 'Scholengemeenschap van de bench');
INSERT INTO school_board (id, name) VALUES (1, 'Bestuur');
INSERT INTO school (id, number, name, school_board)
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 11)
SELECT value, printf('%06d', 900000 + value), 'Basisschool nummer ' || value, 1 FROM number;

CREATE TEMP TABLE number AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 20000)
SELECT value FROM number;
CREATE TEMP TABLE model (id INTEGER PRIMARY KEY, kind, maker, name, processor);
INSERT INTO model VALUES
    (0, 'laptop', 'Dell', 'Latitude 3190', 'Intel(R) Pentium(R) Silver N5030 CPU @ 1.10GHz'),
    (1, 'laptop', 'HP', 'ProBook 430 G5', 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz'),
    (2, 'chromebook', 'Lenovo', '300e Chromebook 2nd Gen', 'Intel(R) Celeron(R) N4020 CPU @ 1.10GHz'),
    (3, 'desktop', 'HP', 'EliteDesk 800 G3 SFF', 'Intel(R) Core(TM) i5-7500 CPU @ 3.40GHz'),
    (4, 'mini-pc', 'Lenovo', 'ThinkCentre M720q', 'Intel(R) Core(TM) i5-8400T CPU @ 1.70GHz');

INSERT INTO device (id, enrolment, credential, state, school, enrolled_at)
SELECT value, 'bench ' || value, zeroblob(32), 'active', 1 + value % 11, 1790000000 FROM number;
INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
SELECT value, unixepoch() - (value % 120) * 86400, value, 1, zeroblob(32), '0.1.0', 0 FROM number;

-- Half a year of reports, one a month; the newest is that of device_seen.
CREATE TEMP TABLE month AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 6) SELECT value FROM number;
INSERT INTO snapshot (device, epoch, seq, digest, taken_at, received_at)
SELECT device, epoch, month.value, zeroblob(32), seen_at - (6 - month.value) * 2592000, seen_at - (6 - month.value) * 2592000
FROM device_seen, month;

-- Each machine is an asset with the agent as its witness, each display one with its host's view.
INSERT INTO asset (id, school, kind, confidence, maker, model, serial, hostname, processor, memory, storage, screen,
    os_name, os_version, os_supported_until, disk_encrypted, first_seen_at)
SELECT value, 1 + value % 11, kind, 'certain', maker, name, printf('5CD%07d', value), 'lokaal-' || value, processor,
    8589934592, 256060514304, 139, 'Debian GNU/Linux', '12', '2028-06-30', iif(value % 2, 'true', 'false'), 1770000000
FROM number JOIN model ON model.id = value % 5;
INSERT INTO asset (id, school, kind, confidence, maker, model, serial, screen, first_seen_at)
SELECT 20000 + value, 1 + value % 11, 'monitor', 'certain', 'Dell', 'P2419H', 'CN0' || value, 238, 1770000000
FROM number WHERE value % 4 = 0;
INSERT INTO witness (id, key, source, device, host, school, is_computer, first_at, last_at, asset, home)
SELECT id, iif(id > 20000, 'host bench ', 'agent bench ') || id, iif(id > 20000, 'host', 'agent'),
    iif(id > 20000, id - 20000, id), iif(id > 20000, id - 20000, NULL), school, id <= 20000, first_seen_at, first_seen_at, id, id FROM asset;
INSERT INTO membership (witness, asset, since) SELECT id, asset, first_at FROM witness;
INSERT INTO evidence (witness, kind, value, since)
SELECT id, iif(id > 20000, 'label', 'serial'), lower(iif(id > 20000, 'dell/' || serial, serial)), first_seen_at FROM asset;

-- What is known, field by field; the version of the system was another one before a report of each machine.
INSERT INTO field_value (witness, field, value, source, since)
SELECT id, 'kind', kind, 'agent', first_seen_at FROM asset
UNION ALL SELECT id, 'maker', maker, 'agent', first_seen_at FROM asset
UNION ALL SELECT id, 'model', model, 'agent', first_seen_at FROM asset
UNION ALL SELECT id, 'serial', serial, 'agent', first_seen_at FROM asset
UNION ALL SELECT id, 'screenInTenthsOfInch', CAST(screen AS TEXT), 'agent', first_seen_at FROM asset
UNION ALL SELECT id, 'hostname', hostname, 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'processor', processor, 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'memoryInBytes', CAST(memory AS TEXT), 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'storageInBytes', CAST(storage AS TEXT), 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'osName', os_name, 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'osVersion', os_version, 'agent', unixepoch() - (id % 180) * 86400 FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'osSupportedUntil', os_supported_until, 'agent', first_seen_at FROM asset WHERE id <= 20000
UNION ALL SELECT id, 'diskEncrypted', disk_encrypted, 'agent', first_seen_at FROM asset WHERE id <= 20000;
INSERT INTO field_value (witness, field, value, source, since, until)
SELECT id, 'osVersion', '11', 'agent', first_seen_at, unixepoch() - (id % 180) * 86400 FROM asset WHERE id <= 20000;

-- Four components each; every tenth machine lost a memory module in the last half year.
INSERT INTO component (witness, kind, place, maker, model, serial, quantity, unit, since)
SELECT value, 'processor', 'cpu', 'Intel', processor, NULL, 4, 'cores', 1770000000 FROM number JOIN model ON model.id = value % 5
UNION ALL SELECT value, 'disk', 'nvme0n1', NULL, 'KXG60ZNV256G', 'Y7A' || value, 256060514304, 'bytes', 1770000000 FROM number
UNION ALL SELECT value, 'memory-module', 'DIMM A', 'Samsung', NULL, '36A1' || value, 4294967296, 'bytes', 1770000000 FROM number
UNION ALL SELECT value, 'memory-module', 'DIMM B', 'Samsung', NULL, '36B1' || value, 4294967296, 'bytes', 1770000000 FROM number;
UPDATE component SET until = unixepoch() - (witness % 180) * 86400 WHERE place = 'DIMM B' AND witness % 10 = 0;
INSERT INTO sighting (witness, place, since) SELECT id, 'HDMI-A-1', 1770000000 FROM asset WHERE id > 20000;
