-- So many assets as the parameter @assets says, each an enrolled laptop that shows six facts. Each one whose number 83 divides shows
-- one value of the laptop before it, so that about every 500th value is that of two. Tests/Matching has machines of the same form.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
BEGIN;

-- A mark of 24 bits, different for each, and in another order than the numbers.
CREATE TEMP TABLE machine AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < @assets)
SELECT value AS id, value * 7919 & 0xFFFFFF AS mark, (value - 1) * 7919 & 0xFFFFFF AS mark_before,
    printf('PF3Z%08d', value * 7919 & 0xFFFFFF) AS serial
FROM number;
CREATE TEMP TABLE fact (place INTEGER PRIMARY KEY, kind, form, is_address);
INSERT INTO fact VALUES
    (0, 'uuid', '1d8f4c2a-0000-4000-9000-%012d', 0),
    (1, 'serial', 'pf3z%08d', 0),
    (2, 'baseboard-serial', 'l1hf%08d', 0),
    (3, 'mac', '8c:8c:aa:%02x:%02x:%02x', 1),
    (4, 'card', '3c:a9:f4:%02x:%02x:%02x', 1),
    (5, 'disk', 's4dfnx0r%08d', 0);

INSERT INTO device (id, enrolment, credential, state, school, enrolled_at, is_watched)
SELECT id, 'bench ' || id, zeroblob(32), 'active', (SELECT min(id) FROM school), 1770000000,
    id % 83 = 0 OR (id + 1) % 83 = 0
FROM machine;
INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
SELECT id, 1790000000, id, 1, zeroblob(32), '0.1.0', 0 FROM machine;
INSERT INTO asset (id, school, kind, confidence, maker, model, serial, first_seen_at)
SELECT id, (SELECT min(id) FROM school), 'laptop', 'certain', 'Lenovo', 'ThinkPad L14 Gen 2', serial, 1770000000 FROM machine;
INSERT INTO witness (id, key, source, device, school, is_computer, maker, first_at, last_at, asset, home)
SELECT id, 'agent bench ' || id, 'agent', id, (SELECT min(id) FROM school), 1, 'lenovo', 1770000000, 1770000000, id, id
FROM machine;
INSERT INTO membership (witness, asset, since) SELECT id, id, 1770000000 FROM machine;

INSERT INTO evidence (witness, kind, value, since)
SELECT id, kind, iif(is_address, printf(form, mark >> 16, mark >> 8 & 255, mark & 255), printf(form, mark)), 1770000000
FROM (
    SELECT id, kind, form, is_address, iif(id % 83 = 0 AND id / 83 % 6 = place, mark_before, mark) AS mark
    FROM machine CROSS JOIN fact
);
INSERT INTO field_value (witness, field, value, source, since)
SELECT id, field, ifnull(text, serial), 'agent', 1770000000
FROM machine CROSS JOIN (
    SELECT 'kind' AS field, 'laptop' AS text UNION ALL SELECT 'maker', 'Lenovo'
    UNION ALL SELECT 'model', 'ThinkPad L14 Gen 2' UNION ALL SELECT 'serial', NULL
);

COMMIT;
PRAGMA journal_mode = WAL;
