-- The columns of the inventory as CSV, from the question that the inventory asks: Sources/Store/Questions/AssetQuestion.swift.
SELECT school.number, school.name, asset.id, kind, asset.confidence, asset.maker, model, serial, inventory_number, owner, room, hostname,
    processor, memory, storage, screen, os_name, os_version, os_supported_until, disk_encrypted,
    CASE teller.source WHEN 'host' THEN (
        SELECT agent.asset FROM witness JOIN sighting ON sighting.witness = witness.id
        JOIN witness AS agent ON agent.id = witness.host
        WHERE witness.asset = asset.id
        ORDER BY sighting.until IS NULL DESC, since DESC, sighting.id DESC LIMIT 1) END,
    first_seen_at, (SELECT seen_at FROM witness_seen WHERE witness_seen.witness = teller.id), teller.source,
    (SELECT since FROM field_value WHERE witness = teller.id AND field = 'kind' AND source = 'person' AND until IS NULL),
    purchased_on, acquisition, order_number, warranty_until, status, handed_to, return_due_on, note
FROM school CROSS JOIN asset ON asset.school = school.id LEFT JOIN witness AS teller ON teller.asset = asset.id
WHERE is_listed
ORDER BY school.number, kind, asset.maker, model, asset.id;
