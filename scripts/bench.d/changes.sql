-- What became otherwise in a year, in the columns of the changes as CSV: whatever row of the store began or ended, with the device as it is
-- named now. It judges nothing: the report also knows which of several witnesses counts, and names each device as it was then.
WITH turn (at, witness, what, part, before, after, host, source, act) AS (
    SELECT new.since, new.witness, 'changed', new.field, old.value, new.value, NULL, new.source, new.act
    FROM field_value AS new
    LEFT JOIN field_value AS old ON old.witness = new.witness AND old.until = new.since AND old.field = new.field
    WHERE new.since >= unixepoch('now', '-1 year')
        AND (old.id IS NOT NULL OR new.source = 'person')
    UNION ALL
    SELECT since, witness, 'appeared', NULL, NULL, NULL, NULL, NULL, NULL FROM membership
    WHERE since >= unixepoch('now', '-1 year')
    UNION ALL
    SELECT since, witness, 'part-added', kind, NULL, maker || ' ' || model || ' ' || coalesce(serial, ''), NULL, 'agent', NULL FROM component
    WHERE since >= unixepoch('now', '-1 year')
        AND since >= (SELECT since + 86400 FROM membership WHERE membership.witness = component.witness)  -- Not as it came.
    UNION ALL
    SELECT until, witness, 'part-gone', kind, maker || ' ' || model || ' ' || coalesce(serial, ''), NULL, NULL, 'agent', NULL FROM component
    WHERE until >= unixepoch('now', '-1 year')
    UNION ALL
    SELECT since, sighting.witness, 'seen-at', NULL, NULL, NULL, witness.host, 'agent', NULL
    FROM sighting JOIN witness ON witness.id = sighting.witness WHERE since >= unixepoch('now', '-1 year')
    UNION ALL
    SELECT missed_at, sighting.witness, 'vanished', NULL, NULL, NULL, witness.host, 'agent', NULL
    FROM sighting JOIN witness ON witness.id = sighting.witness WHERE missed_at >= unixepoch('now', '-1 year')
)
SELECT date(turn.at, 'unixepoch', 'localtime'), school.number, membership.asset, kind.value, maker.value, model.value, turn.what, part, before,
    after, host.asset, turn.source, act.id, act.who, act.why
FROM turn JOIN membership ON membership.witness = turn.witness AND membership.until IS NULL
JOIN witness ON witness.id = turn.witness JOIN school ON school.id = witness.school
LEFT JOIN membership AS host ON host.witness = turn.host AND host.until IS NULL
LEFT JOIN field_value AS kind ON kind.witness = turn.witness AND kind.until IS NULL AND kind.field = 'kind'
LEFT JOIN field_value AS maker ON maker.witness = turn.witness AND maker.until IS NULL AND maker.field = 'maker'
LEFT JOIN field_value AS model ON model.witness = turn.witness AND model.until IS NULL AND model.field = 'model'
LEFT JOIN act ON act.id = turn.act
ORDER BY turn.at, membership.asset;
