-- 20,000 enrolled devices, which share one key: its SHA-256 comes as the parameter @credential.
INSERT INTO device (enrolment, credential, state, school, enrolled_at)
WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 20000)
SELECT 'bench ' || value, unhexed, 'active', (SELECT min(id) FROM school), 1790000000
FROM number, (SELECT @credential AS unhexed);

-- Each has an agent that has not reported yet.
INSERT INTO witness (key, source, device, school, is_computer, first_at, last_at, is_told)
SELECT 'agent ' || enrolment, 'agent', id, school, 1, enrolled_at, enrolled_at, 0 FROM device;
