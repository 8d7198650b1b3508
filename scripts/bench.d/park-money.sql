-- The money of park.sql: three grant lines that are there already, with an award for each school; 4,000 invoices of five lines, 6,000 of
-- these with ten devices each; orders, proofs, and stored copies of nearly all.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -500000;
BEGIN;

CREATE TEMP TABLE number AS
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 20000) SELECT value FROM number;
INSERT INTO act (at, who, what) VALUES (unixepoch('2021-09-01'), 'bench', 'enter all');
CREATE TEMP TABLE entered AS SELECT max(id) AS act FROM act;
INSERT INTO supplier (id, number, name, act)
SELECT value, printf('%010d', value), 'Leverancier ' || value, act FROM number, entered WHERE value <= 50;
INSERT INTO award (school, grant_line, amount, booked_on, act)
SELECT school.id, grant_line.id, 1000000 + school.id * 7919 % 3000000, '2021-10-01', entered.act FROM school, grant_line, entered;

-- The school of an invoice, and the days of it.
CREATE TEMP TABLE bought AS SELECT value AS id, (value - 1) % 300 + 1 AS school, (value - 1) % 300 / 5 + 1 AS school_board,
    date('2021-11-02', (value * 7919 % 1000) || ' days') AS ordered_on,
    date('2021-11-02', (value * 7919 % 1000 + 20) || ' days') AS issued_on,
    date('2021-11-02', (value * 7919 % 1000 + 30) || ' days') AS booked_on
FROM number WHERE value <= 4000;
INSERT INTO purchase (id, supplier, number, school_board, school, ordered_on, procedure, consulted, booked_on, act)
SELECT id, id % 50 + 1, 'B' || id, school_board, school, ordered_on, iif(id % 50 = 0, 'none', 'consulted'), iif(id % 50 = 0, NULL, 3), ordered_on, act
FROM bought, entered WHERE id <= 2000;
INSERT INTO purchase_line (id, purchase, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, school, grant_line, act)
SELECT id, id, 1, 'HP ProBook 430 G5 laptop', 'devices', 10000, 450000, 2100, 94500, 'purchase', school, id % 3 + 1, act FROM bought, entered WHERE id <= 2000;
INSERT INTO document (digest, name, size, content, act) SELECT zeroblob(32), 'factuur.pdf', 1, x'00', act FROM entered;
INSERT INTO invoice (id, supplier, number, number_key, kind, school_board, school, issued_on, purchase, document, booked_on, act)
SELECT id, id % 50 + 1, 'F' || id, 'f' || id, 'invoice', school_board, school, issued_on, iif(id <= 2000, id, NULL),
    iif(id % 100 > 0, zeroblob(32), NULL), booked_on, act
FROM bought, entered;
-- The first line has devices, and of every second invoice the second as well.
INSERT INTO invoice_line (id, invoice, position, description, cost_kind, quantity, net, vat_rate, vat, acquisition, purchase_line, act)
SELECT value, id, position, iif(is_of_devices, 'HP ProBook 430 G5 laptop', 'Draagtas, oplader en toebehoren'),
    iif(is_of_devices, 'devices', 'accessories'), 10000, price, 2100, price * 21 / 100, 'purchase', iif(position = 1 AND id <= 2000, id, NULL), act
FROM (
    SELECT value, (value - 1) / 5 + 1 AS id, (value - 1) % 5 + 1 AS position,
        (value - 1) % 5 = 0 OR (value - 1) % 10 = 1 AS is_of_devices,
        iif((value - 1) % 5 = 0 OR (value - 1) % 10 = 1, 350000, 8000) + value * 7919 % 9973 AS price
    FROM number), entered;
INSERT INTO charge (invoice_line, invoice, source, school, grant_line, amount, cost_kind, issued_on, booked_on, act)
SELECT line.id, bought.id, 'award', bought.school, bought.id % 3 + 1, net + vat - iif(line.id % 4 = 0, 2000, 0), line.cost_kind, issued_on, booked_on, line.act
FROM bought JOIN invoice_line AS line ON line.invoice = bought.id;
INSERT INTO charge (invoice_line, invoice, source, amount, cost_kind, issued_on, booked_on, act)
SELECT line.id, bought.id, 'own-means', 2000, line.cost_kind, issued_on, booked_on, line.act
FROM bought JOIN invoice_line AS line ON line.invoice = bought.id WHERE line.id % 4 = 0;
INSERT INTO proof_event (invoice, grant_line, status, happened_on, booked_on, act)
SELECT id, id % 3 + 1, 'submitted', booked_on, booked_on, act FROM bought, entered WHERE id % 5 < 4;
INSERT INTO proof_event (invoice, grant_line, status, happened_on, booked_on, act)
SELECT id, id % 3 + 1, iif(id % 20 = 1, 'rejected', 'accepted'), booked_on, booked_on, act FROM bought, entered WHERE id % 5 < 3;

-- Ten devices on each line that has some: those of the school, in their order.
CREATE TEMP TABLE delivered AS
SELECT id, school, row_number() OVER (PARTITION BY school ORDER BY id) - 1 AS place FROM asset WHERE kind IN ('laptop', 'chromebook', 'tablet', 'desktop');
CREATE TEMP TABLE awaiting AS
SELECT line.id, school, row_number() OVER (PARTITION BY school ORDER BY line.id) - 1 AS place
FROM invoice_line AS line JOIN invoice ON invoice.id = invoice WHERE cost_kind = 'devices';
INSERT INTO device_link (invoice_line, asset, is_linked, booked_on, act)
SELECT awaiting.id, delivered.id, 1, '2024-11-01', act
FROM delivered JOIN awaiting ON awaiting.school = delivered.school AND awaiting.place = delivered.place / 10 JOIN entered;
INSERT INTO replacement_price (kind, amount, booked_on, act)
SELECT kind, price, '2024-01-01', act
FROM entered CROSS JOIN (SELECT 'laptop' AS kind, 55000 AS price UNION SELECT 'chromebook', 35000 UNION SELECT 'tablet', 40000 UNION SELECT 'desktop', 60000);

COMMIT;
PRAGMA journal_mode = WAL;
