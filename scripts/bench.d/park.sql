-- A park as large as can be: 300 schools of 60 school boards with 100,000 devices, kinds mixed as in Flemish primary schools, and the
-- million changes of a year. In each hundred devices, 50 computers have an agent, 14 things are seen at one of these, 24 tablets and
-- Chromebooks come from an import, and 12 things were typed in. The numbers of devices, assets and witnesses are the same.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
PRAGMA temp_store = MEMORY;
BEGIN;

CREATE TEMP TABLE number AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 100000) SELECT value FROM number;
CREATE TEMP TABLE clock AS SELECT unixepoch() AS now, unixepoch() - 365 * 86400 AS year_ago;

INSERT INTO community VALUES (1, 'Scholengemeenschappen van de bench');
INSERT INTO school_board (id, name) SELECT value, 'VZW Katholiek Basisonderwijs ' || value FROM number WHERE value <= 60;
INSERT INTO school (id, number, name, school_board)
SELECT value, printf('%06d', 100000 + value * 7), 'Basisschool Sint-Jozef ' || value, (value - 1) / 5 + 1 FROM number WHERE value <= 300;
INSERT INTO pupil_count (school, first_year, level, pupils)
SELECT value, first_year, level, share + value * 7 % 60 FROM number CROSS JOIN (SELECT 2025 AS first_year UNION SELECT 2026)
CROSS JOIN (SELECT 'kleuter' AS level, 90 AS share UNION SELECT 'lager-1-4', 120 UNION SELECT 'lager-5-6', 60) WHERE value <= 300;
INSERT INTO act (at, who, what) SELECT year_ago, 'bench', 'fill' FROM clock;
CREATE TEMP TABLE filled AS SELECT max(id) AS act FROM act;
INSERT INTO room (school, name, act)
SELECT school.value, 'Lokaal ' || room.value, act FROM number AS school, number AS room, filled
WHERE school.value <= 300 AND room.value <= 20;

-- Which of each hundred devices is what: up to and with the place.
CREATE TEMP TABLE model (
    first, last, teller, kind, maker, name, screen, processor, memory, storage, os_name, os_version, os_supported_until);
INSERT INTO model VALUES
    (0, 13, 'agent', 'laptop', 'HP', 'ProBook 430 G5', 133, 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 8, 256, 'Ubuntu 24.04.3 LTS', '24.04', '2029-05-31'),
    (14, 28, 'agent', 'laptop', 'Lenovo', 'ThinkPad L14 Gen 2', 140, '11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz', 16, 256, 'Debian GNU/Linux', '13', '2028-08-09'),
    (29, 33, 'agent', 'laptop', 'Dell', 'Latitude 3190', 116, 'Intel(R) Pentium(R) Silver N5030 CPU @ 1.10GHz', 4, 128, 'Ubuntu 20.04.6 LTS', '20.04', '2025-05-31'),
    (34, 43, 'agent', 'desktop', 'HP', 'EliteDesk 800 G3 SFF', NULL, 'Intel(R) Core(TM) i5-7500 CPU @ 3.40GHz', 8, 512, 'Debian GNU/Linux', '12', '2026-06-10'),
    (44, 47, 'agent', 'mini-pc', 'Lenovo', 'ThinkCentre M720q', NULL, 'Intel(R) Core(TM) i5-8400T CPU @ 1.70GHz', 8, 256, 'Ubuntu 24.04.3 LTS', '24.04', '2029-05-31'),
    (48, 49, 'agent', 'all-in-one', 'Acer', 'Veriton Z4660G', 215, 'Intel(R) Core(TM) i3-9100 CPU @ 3.60GHz', 8, 256, 'Debian GNU/Linux', '12', '2026-06-10'),
    (50, 57, 'host', 'monitor', 'Dell', 'P2419H', 238, NULL, NULL, NULL, NULL, NULL, NULL),
    (58, 62, 'host', 'interactive-panel', 'SMART Technologies', 'SBID-MX275', 750, NULL, NULL, NULL, NULL, NULL, NULL),
    (63, 63, 'host', 'smartboard', 'SMART Technologies', 'SB680', 770, NULL, NULL, NULL, NULL, NULL, NULL),
    (64, 79, 'imported', 'chromebook', 'Lenovo', '300e Chromebook 2nd Gen', 116, 'Intel(R) Celeron(R) N4020 CPU @ 1.10GHz', 4, 32, 'ChromeOS', '130', '2029-06-30'),
    (80, 87, 'imported', 'tablet', 'Apple', 'iPad (9e generatie)', 102, 'A13 Bionic', NULL, 64, 'iPadOS', '18.1', NULL),
    (88, 91, 'typed', 'projector', 'Epson', 'EB-685W', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (92, 95, 'typed', 'printer', 'Brother', 'MFC-L8900CDW', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (96, 97, 'typed', 'network-device', 'Ubiquiti', 'UniFi U6+', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (98, 98, 'typed', 'laptop-cart', 'LocknCharge', 'Carrier 30', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (99, 99, 'typed', 'dock', 'Dell', 'WD19S', NULL, NULL, NULL, NULL, NULL, NULL, NULL);

-- `pick` is a number below 1000 that neither the place nor the school decides; `host` is the computer at which a thing is seen.
CREATE TEMP TABLE thing (id INTEGER PRIMARY KEY, school, source, host, pick, seen_at, since, serial, purchased_on, place);
INSERT INTO thing
SELECT value, 1 + value / 100 % 300, teller, CASE teller WHEN 'host' THEN value / 100 * 100 + (value % 100) % 50 END,
    value * 7919 / 100 % 1000, now - CASE
        WHEN value / 100 % 300 = 299 THEN 50 + value % 9
        WHEN value * 7919 / 100 % 1000 < 850 THEN value % 7
        WHEN value * 7919 / 100 % 1000 < 950 THEN 20 + value % 40
        ELSE 100 + value % 200 END * 86400 - value % 36000,
    -- Every eighth came in the last year, the others before.
    iif(value * 31 / 100 % 8 = 0, year_ago + value * 313 % 29000000, year_ago - 86400 * 30 - value * 7 % 86400),
    printf('%s%08d', upper(substr(maker, 1, 3)), value * 7919 % 100000000),
    date(year_ago + 20000000 - value * 104729 % (8 * 365 * 86400), 'unixepoch'), value % 100
FROM number JOIN clock JOIN model ON value % 100 BETWEEN first AND last;
UPDATE thing SET host = host + 100 WHERE host = 0;
UPDATE thing SET since = seen_at - 86400 * 3 WHERE since > seen_at;
UPDATE thing SET since = (SELECT since FROM thing AS machine WHERE machine.id = thing.host),
    seen_at = (SELECT seen_at FROM thing AS machine WHERE machine.id = thing.host) WHERE host IS NOT NULL;

INSERT INTO asset (id, school, kind, confidence, maker, model, serial, inventory_number, owner, room, status, handed_to, note,
    purchased_on, hostname, processor, memory, storage, screen, os_name, os_version, os_supported_until, disk_encrypted, first_seen_at)
SELECT id, school, kind, iif(source = 'agent', 'probable', 'certain'), maker, name, serial,
    printf('%s-%05d', upper(substr(kind, 1, 2)), id), 'school', 'Lokaal ' || (id / 7 % 20 + 1),
    CASE WHEN pick < 4 THEN 'lost' WHEN pick < 9 THEN 'in-repair' WHEN pick < 40 THEN 'spare' WHEN pick < 70 THEN 'lent'
        WHEN pick < 80 THEN 'recycled' END,
    CASE WHEN pick BETWEEN 40 AND 69 THEN 'leerkracht ' || id % 40 END, CASE WHEN id % 50 = 0 THEN 'scherm gebarsten; kan nog dienen' END,
    purchased_on, CASE source WHEN 'agent' THEN 'lokaal-' || id END, processor, memory << 30, storage * 1000000000, screen,
    os_name, os_version, os_supported_until, CASE source WHEN 'agent' THEN iif(pick % 9 = 0, 'false', 'true') END, since
FROM thing JOIN model ON place BETWEEN first AND last;

-- 1. Who tells of them.

INSERT INTO device (id, enrolment, credential, state, school, enrolled_at)
SELECT id, 'bench ' || id, zeroblob(32), 'active', school, since FROM thing WHERE source = 'agent';
INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped, updates_checked_at, upgraded_at, security_updates)
SELECT id, seen_at, id, 12, zeroblob(32), '0.1.0', 0, seen_at - 3600, seen_at - iif(pick % 40 = 1, 90, 2) * 86400, pick % 3
FROM thing WHERE source = 'agent';
INSERT INTO snapshot (device, epoch, seq, digest, taken_at, received_at)
SELECT id, id, value, zeroblob(32), seen_at - (12 - value) * 2592000, seen_at - (12 - value) * 2592000
FROM thing JOIN number ON value <= 12 WHERE source = 'agent';
INSERT INTO witness (id, key, source, list, device, host, school, is_computer, is_portable, is_of_room, maker, confidence,
    first_at, last_at, asset, home, act)
SELECT thing.id, source || ' bench ' || thing.id, source, iif(source = 'imported', 'toestellen', NULL),
    CASE source WHEN 'agent' THEN thing.id WHEN 'host' THEN host END, host, thing.school, source IN ('agent', 'imported'),
    source = 'host' AND host % 100 < 34, kind IN ('smartboard', 'interactive-panel'), lower(maker), confidence, since,
    iif(source = 'typed', since, seen_at), thing.id, thing.id, iif(source = 'typed', act, NULL)
FROM thing JOIN asset ON asset.id = thing.id JOIN filled ORDER BY thing.id;
INSERT INTO membership (witness, asset, since) SELECT id, asset, first_at FROM witness;
INSERT INTO imported_sight (witness, seen_at, told_at) SELECT id, seen_at, seen_at + 3600 FROM thing WHERE source = 'imported' AND pick > 2;
INSERT INTO evidence (witness, kind, value, since)
SELECT id, iif(source = 'agent', 'serial', 'label'), lower(iif(source = 'agent', serial, maker || '/' || serial)), since
FROM thing JOIN model ON place BETWEEN first AND last
UNION ALL SELECT id, 'uuid', printf('1d8f4c2a-0000-4000-9000-%012d', id), since FROM thing WHERE source = 'agent'
UNION ALL SELECT id, 'mac', printf('8c:8c:aa:%02x:%02x:%02x', id >> 16, id >> 8 & 255, id & 255), since FROM thing WHERE source = 'agent'
UNION ALL SELECT id, 'disk', 'y7a' || id, since FROM thing WHERE source = 'agent'
-- 100 values of two machines each, and 50 images that were copied.
UNION ALL SELECT id, 'baseboard-serial', 'l1hf' || iif(pick = 500, id / 1000, 'x' || id), since FROM thing WHERE source = 'agent'
UNION ALL SELECT id, 'machine-id', printf('%032x', iif(pick = 501, id / 1000, id * 7919)), since FROM thing WHERE source = 'agent';

-- 2. What is known of them now.

CREATE TEMP TABLE said AS SELECT CASE source WHEN 'typed' THEN 'person' WHEN 'imported' THEN 'imported' ELSE 'agent' END AS by, *
FROM thing JOIN asset USING (id);
INSERT INTO field_value (witness, field, value, source, since, act)
SELECT id, field, value, by, since, iif(by = 'person', act, NULL) FROM (
    SELECT id, 'kind' AS field, kind AS value, by, since FROM said
    UNION ALL SELECT id, 'maker', maker, by, since FROM said
    UNION ALL SELECT id, 'model', model, by, since FROM said
    UNION ALL SELECT id, 'serial', serial, by, since FROM said
    UNION ALL SELECT id, 'screenInTenthsOfInch', CAST(screen AS TEXT), by, since FROM said
    UNION ALL SELECT id, 'hostname', hostname, by, since FROM said
    UNION ALL SELECT id, 'processor', processor, by, since FROM said
    UNION ALL SELECT id, 'memoryInBytes', CAST(memory AS TEXT), by, since FROM said
    UNION ALL SELECT id, 'storageInBytes', CAST(storage AS TEXT), by, since FROM said
    UNION ALL SELECT id, 'osName', os_name, by, since FROM said
    UNION ALL SELECT id, 'osSupportedUntil', os_supported_until, by, since FROM said
    UNION ALL SELECT id, 'diskEncrypted', disk_encrypted, by, since FROM said
    UNION ALL SELECT id, 'inventoryNumber', inventory_number, 'person', since + 86400 FROM said
    UNION ALL SELECT id, 'purchasedOn', purchased_on, 'person', since + 86400 FROM said
    UNION ALL SELECT id, 'note', note, 'person', since + 86400 FROM said
    -- Some that are gone were said to be so before they were seen last.
    UNION ALL SELECT id, 'status', status, 'person', iif(status IN ('lost', 'recycled'),
        min(now - 60, seen_at + iif(pick % 4 = 0, -86400 * 2, 3600)), since + id % (now - since)) FROM said, clock
    UNION ALL SELECT id, 'handedTo', handed_to, 'person', since + id % (now - since) FROM said, clock), filled
WHERE value IS NOT NULL ORDER BY id;

INSERT INTO component (witness, kind, place, maker, model, serial, quantity, unit, wear, is_failing, since)
SELECT id, 'processor', 'cpu', 'Intel', processor, NULL, 4, 'cores', NULL, NULL, since FROM said WHERE source = 'agent'
UNION ALL SELECT id, 'disk', 'nvme0n1', NULL, 'KXG60ZNV256G', 'Y7A' || id, storage, 'bytes', pick % 30, pick = 77, since FROM said WHERE source = 'agent'
UNION ALL SELECT id, 'memory-module', 'DIMM A', 'Samsung', NULL, '36A1' || id, memory, 'bytes', NULL, NULL, since FROM said WHERE source = 'agent'
UNION ALL SELECT id, 'network-interface', 'enp1s0', 'Realtek', 'RTL8111', NULL, NULL, NULL, NULL, NULL, since FROM said WHERE source = 'agent'
UNION ALL SELECT id, 'battery', 'BAT0', 'SMP', 'L19M3PDA', NULL, 45000, 'mWh', pick % 48, NULL, since FROM said WHERE kind = 'laptop';

-- 3. What became otherwise in the last year: about a million changes.

CREATE TEMP TABLE turn (id, first, last, step, at);
CREATE TEMP TABLE step AS SELECT value FROM number WHERE value <= 12;

-- Eight versions of each system; those of before are on the machine from its first day.
INSERT INTO turn
SELECT id, max(since, year_ago), seen_at, value, max(since, year_ago) + (seen_at - max(since, year_ago)) / 10 * value + id % 3600
FROM thing JOIN clock JOIN step ON value <= iif(source = 'agent', 8, 6)
WHERE source IN ('agent', 'imported') AND place <> 87 AND seen_at > max(since, year_ago) + 864000;
INSERT INTO field_value (witness, field, value, source, since, until)
SELECT id, 'osVersion', asset.os_version || '.' || step, iif(source = 'agent', 'agent', 'imported'), at,
    lead(at) OVER (PARTITION BY id ORDER BY step)
FROM turn JOIN asset USING (id) JOIN thing USING (id);
INSERT INTO field_value (witness, field, value, source, since, until)
SELECT id, 'osVersion', asset.os_version, iif(source = 'agent', 'agent', 'imported'), since, at
FROM turn JOIN asset USING (id) JOIN thing USING (id) WHERE step = 1;
UPDATE asset SET os_version = os_version || iif(place < 64, '.8', '.6') FROM thing
WHERE thing.id = asset.id AND asset.id IN (SELECT id FROM turn);

-- What is plugged in and out: three times a machine; and every fortieth got another disk.
INSERT INTO component (witness, kind, place, maker, model, serial, since, until)
SELECT id, 'usb-device', 'usb 1-' || step, 'SanDisk', 'Ultra', printf('4C53%08d', id * 10 + step), at + 7200, at + 86400 * 2
FROM turn WHERE step <= 2 AND id % 100 < 50;
UPDATE component SET since = (SELECT at + 14400 FROM turn WHERE turn.id = witness AND step = 4)
WHERE kind = 'disk' AND witness IN (SELECT id FROM turn WHERE step = 4 AND id % 40 = 3);
INSERT INTO component (witness, kind, place, model, serial, quantity, unit, since, until)
SELECT id, 'disk', 'nvme0n1', 'KXG50ZNV256G', 'X6B' || id, 256000000000, 'bytes', since, at + 14400
FROM turn JOIN thing USING (id) WHERE step = 4 AND id % 40 = 3 AND id % 100 < 50;

-- Things that hang on computers are off and on again, eleven times; every hundredth is in another school now.
CREATE TEMP TABLE view AS
SELECT id, value AS step, max(since, year_ago) + (seen_at - max(since, year_ago)) / 13 * value + id % 3600 AS at,
    (seen_at - max(since, year_ago)) / 13 AS time
FROM thing JOIN clock JOIN step WHERE source = 'host' AND seen_at > max(since, year_ago) + 1728000;
INSERT INTO sighting (witness, place, since, until, missed_at)
SELECT id, 'HDMI-A-1', at, iif(step = 12, NULL, at + time / 2), iif(step = 12, NULL, at + time / 2 + 3600) FROM view;
INSERT INTO sighting (witness, place, since)
SELECT id, 'HDMI-A-1', since FROM thing WHERE source = 'host' AND id NOT IN (SELECT id FROM view);
UPDATE asset SET school = 1 + school % 300 WHERE id IN (SELECT id FROM thing WHERE source = 'host' AND pick = 600);
INSERT INTO field_value (witness, field, value, source, since, act)
SELECT asset.id, 'school', school.number, 'person', max(first_seen_at, year_ago) + 86400 * 3, act
FROM asset JOIN school ON school.id = asset.school JOIN thing ON thing.id = asset.id JOIN filled JOIN clock
WHERE thing.school <> asset.school;

-- In September many went to another room.
INSERT INTO field_value (witness, field, value, source, since, until, act, ended_by)
SELECT id, 'room', 'Lokaal ' || (id / 7 % 20 + 1), 'person', iif(is_moved, moved_at, since + 86400), NULL, act, NULL
FROM (SELECT id, room, since, id % 5 < 2 AND since < now - 86400 * 80 AS is_moved, now - 86400 * 80 + id % 400000 AS moved_at
    FROM said, clock), filled;
INSERT INTO field_value (witness, field, value, source, since, until, act, ended_by)
SELECT id, 'room', 'Lokaal ' || (id / 3 % 19 + 1), 'person', since + 86400, now - 86400 * 80 + id % 400000, act, act
FROM thing, clock, filled WHERE id % 5 < 2 AND since < now - 86400 * 81;

-- 4. What waits for a person, and machines that were installed anew, of which two agents report.
INSERT INTO device (id, enrolment, credential, state, school, enrolled_at)
SELECT 100000 + value, 'again ' || value, zeroblob(32), 'active', value, now - 86400 * 20 FROM number, clock WHERE value <= 60;
INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
SELECT 100000 + value, now - 3600, value, 1, zeroblob(32), '0.1.0', 0 FROM number, clock WHERE value <= 60;
INSERT INTO witness (id, key, source, device, school, is_computer, maker, first_at, last_at, asset)
SELECT 100000 + value, 'agent again ' || value, 'agent', 100000 + value, thing.school, 1, 'hp', now - 86400 * 20, now - 86400 * 20,
    iif(value <= 30, thing.id, NULL)
FROM number JOIN clock JOIN thing ON thing.id = value * 1000 + 5 WHERE value <= 60;
INSERT INTO membership (witness, asset, since) SELECT id, asset, first_at FROM witness WHERE id > 100000 AND asset IS NOT NULL;
INSERT INTO conflict (witness, cause, opened_at)
SELECT id, iif(id % 2, 'clone', 'several'), first_at FROM witness WHERE id > 100000 AND asset IS NULL;

COMMIT;
