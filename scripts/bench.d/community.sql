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
INSERT INTO asset (id, identity, school, kind, confidence, maker, model, serial, screen, evidence, first_seen_at)
SELECT value, 'device ' || value, 1 + value % 11, kind, 'certain', maker, name, printf('5CD%07d', value), 139,
    '["chassis code 10 is a notebook"]', 1790000000
FROM number JOIN model ON model.id = value % 5;
INSERT INTO host (asset, device, hostname, processor, memory, storage, os_name, os_version, disk_encrypted)
SELECT value, value, 'lokaal-' || value, processor, 8589934592, 256060514304, 'Debian GNU/Linux', '12', value % 2
FROM number JOIN model ON model.id = value % 5;

INSERT INTO asset (id, identity, school, kind, confidence, maker, model, serial, screen, evidence, first_seen_at)
SELECT 20000 + value, 'display ' || value, 1 + value % 11, 'monitor', 'certain', 'Dell', 'P2419H', 'CN0' || value, 238,
    '["an EDID"]', 1790000000
FROM number WHERE value % 4 = 0;
INSERT INTO sighting (asset, host, place, since) SELECT id, id - 20000, 'HDMI-A-1', 1790000000 FROM asset WHERE id > 20000;
