-- 40 schools of 10 school boards with 200,000 invoices of five lines, all charged to awards of one grant line or another, and 100,000
-- laptops on 20,000 of these lines. The grant lines are there already.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
BEGIN;

CREATE TEMP TABLE number AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 1000000) SELECT value FROM number;

INSERT INTO school_board (id, name) SELECT value, 'Bestuur ' || value FROM number WHERE value <= 10;
INSERT INTO school (id, number, name, school_board)
SELECT value, printf('9%05d', value), 'School ' || value, (value - 1) % 10 + 1 FROM number WHERE value <= 40;
INSERT INTO act (at, who, what) VALUES (1640000000, 'bench', 'enter all');
CREATE TEMP TABLE entered AS SELECT max(id) AS act FROM act;
INSERT INTO supplier (id, number, name, act)
SELECT value, printf('%010d', value), 'Leverancier ' || value, act FROM number, entered WHERE value <= 50;
INSERT INTO award (school, grant_line, amount, booked_on, act)
SELECT school.id, grant_line.id, 10000000 * school.id, '2022-01-01', entered.act FROM school, grant_line, entered;

INSERT INTO purchase (id, supplier, number, school_board, school, ordered_on, procedure, consulted, booked_on, act)
SELECT value, value % 50 + 1, 'B' || value, value % 40 % 10 + 1, value % 40 + 1, date('2022-01-01', (value % 1000) || ' days'),
    'consulted', 3, date('2022-01-01', (value % 1000) || ' days'), act
FROM number, entered WHERE value <= 20000;
INSERT INTO purchase_line (id, purchase, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, school, grant_line, act)
SELECT value, value, 1, 'Laptop 14 inch', 'devices', 6000, 300000, 2100, 63000, 'purchase', value % 40 + 1, value % 3 + 1, act
FROM number, entered WHERE value <= 20000;

INSERT INTO document (digest, name, size, content, act) SELECT zeroblob(32), 'factuur.pdf', 1, x'00', act FROM entered;
INSERT INTO invoice (id, supplier, number, number_key, kind, school_board, school, issued_on, purchase, document, booked_on, act)
SELECT value, value % 50 + 1, 'F' || value, 'f' || value, 'invoice', value % 40 % 10 + 1, value % 40 + 1,
    date('2022-01-01', (value % 1000) || ' days'), iif(value <= 20000, value, NULL), iif(value % 100 > 0, zeroblob(32), NULL),
    date('2022-01-11', (value % 1000) || ' days'), act
FROM number, entered WHERE value <= 200000;
-- The first line of every tenth invoice has five laptops.
INSERT INTO invoice_line (id, invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, purchase_line, act)
SELECT value, (value - 1) / 5 + 1, (value - 1) % 5 + 1, 'Laptop 14 inch',
    CASE WHEN value % 50 = 1 THEN 'devices' ELSE 'accessories' END, 5000, 80000 + value / 5 % 9973, 0, 0, 'purchase',
    CASE WHEN value % 50 = 1 AND (value - 1) / 5 < 20000 THEN (value - 1) / 5 + 1 END, act
FROM number, entered;
INSERT INTO charge (invoice_line, invoice, source, school, grant_line, amount, cost_kind, issued_on, booked_on, act)
SELECT line.id, invoice.id, 'award', invoice.school, invoice.id % 3 + 1, net, line.cost_kind, issued_on, booked_on, line.act
FROM invoice JOIN invoice_line AS line ON line.invoice = invoice.id;
INSERT INTO proof_event (invoice, grant_line, status, happened_on, booked_on, act)
SELECT id, id % 3 + 1, iif(id % 10 = 5, 'rejected', 'accepted'), booked_on, booked_on, act FROM invoice WHERE id % 5 < 3;

INSERT INTO device (id, enrolment, credential, state, school, enrolled_at)
SELECT value, 'bench ' || value, zeroblob(32), 'active', (value - 1) / 5 * 10 % 40 + 2, 1700000000 FROM number WHERE value <= 100000;
INSERT INTO device_seen (device, seen_at, epoch, seq, sections, agent, dropped)
SELECT id, unixepoch('now') - id % 100 * 86400, id, 1, zeroblob(32), '0.1.0', 0 FROM device;
INSERT INTO snapshot (device, epoch, seq, digest, taken_at, received_at)
SELECT device, epoch, seq, zeroblob(32), seen_at, seen_at FROM device_seen;
INSERT INTO asset (id, school, kind, confidence, maker, model, serial, first_seen_at)
SELECT id, school, 'laptop', 'certain', 'HP', '250 G9', printf('5CG%07d', id), 1700000000 FROM device;
INSERT INTO witness (id, key, source, device, school, is_computer, maker, first_at, last_at, asset, home)
SELECT id, 'agent bench ' || id, 'agent', id, school, 1, 'hp', 1700000000, 1700000000, id, id FROM device;
INSERT INTO membership (witness, asset, since) SELECT id, id, 1700000000 FROM device;
INSERT INTO field_value (witness, field, value, source, since)
SELECT id, field, ifnull(text, printf('5CG%07d', id)), 'agent', 1700000000
FROM device CROSS JOIN (
    SELECT 'kind' AS field, 'laptop' AS text UNION ALL SELECT 'maker', 'HP' UNION ALL SELECT 'model', '250 G9'
    UNION ALL SELECT 'serial', NULL
);
INSERT INTO device_link (invoice_line, asset, is_linked, booked_on, act)
SELECT (id - 1) / 5 * 50 + 1, id, 1, '2024-11-01', act FROM device, entered;

COMMIT;
ANALYZE;
PRAGMA journal_mode = WAL;
