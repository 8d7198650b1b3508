# The collector under load, and the limits of what it stands on, measured in the same run. Sourced by scripts/bench.
# The load comes from this machine: it takes its part of the processors.

source scripts/bench.d/load.sh

collector() { "$programs/inkaart-collector" "$@" --data "$bench/collector"; }
store() { sqlite3 "file:$bench/collector/inkaart.sqlite?mode=ro" "$@"; }

# SQLite itself: a row as small as that of a report, COMMIT at synchronous=FULL after each GROUP of them.
# row_rate GROUP ROWS
row_rate() {
    rm -f "$bench"/rows.sqlite*
    sqlite3 "$bench/rows.sqlite" "PRAGMA journal_mode = WAL; CREATE TABLE row (device INTEGER, epoch INTEGER, seq INTEGER,
        digest BLOB, taken_at INTEGER, received_at INTEGER, PRIMARY KEY (device, epoch, seq)) WITHOUT ROWID" >/dev/null
    awk -v group="$1" -v rows="$2" 'BEGIN {
        print "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
        for (row = 1; row <= rows; row++) {
            if (row % group == 1 || group == 1) print "BEGIN IMMEDIATE;"
            print "INSERT INTO row VALUES (" row * 7919 % 20000 ", 1, " row ", randomblob(32), 1790000000, 1790000000);"
            if (row % group == 0) print "COMMIT;"
        }
    }' >"$bench/rows.sql"
    local started=$EPOCHREALTIME
    sqlite3 "$bench/rows.sqlite" <"$bench/rows.sql" >/dev/null
    quotient "$2" "($EPOCHREALTIME - $started)"
}
for_scale "SQLite, durable small rows, one by one" "$(row_rate 1 8000)" "/s"
for_scale "SQLite, durable small rows, in groups of 16" "$(row_rate 16 64000)" "/s"
for_scale "SQLite, durable small rows, in groups of 64" "$(row_rate 64 128000)" "/s"

port=$((20000 + RANDOM % 20000))
while (: </dev/tcp/127.0.0.1/$port) 2>/dev/null; do port=$((port + 1)); done
collector init --address "127.0.0.1:$port" --listen 127.0.0.1 >/dev/null
collector school-board add "Bestuur" >/dev/null
collector school add 900011 "School" --school-board "Bestuur" >/dev/null
key=$(printf 'k%042d' 0)
credential=$(printf %s "$key" | sha256sum | cut -d ' ' -f 1)
sqlite3 "$bench/collector/inkaart.sqlite" ".param init" ".param set @credential x'$credential'" \
    ".read scripts/bench.d/devices.sql"

much=1000000
"$programs/inkaart-collector" serve --data "$bench/collector" \
    --limit device-per-minute=$much --limit device-burst=$much --limit device-mib-per-day=$much \
    --limit strangers-per-second=$much --limit stranger-burst=$much >"$bench/port" 2>"$bench/collector.log" &
serving=$!
stop_collector() {
    kill $serving 2>/dev/null || true
    wait $serving 2>/dev/null || true
}
until [ -s "$bench/port" ] || ! kill -0 $serving 2>/dev/null; do sleep 0.05; done
[ -s "$bench/port" ] || { cat "$bench/collector.log" >&2; exit 1; }


: >"$bench/faults"
bare=$(wrk -t 2 -c 64 -d 3s "https://127.0.0.1:$port/v1/trust" | awk '/Requests\/sec/ {printf "%.0f", $2}')
for_scale "HTTPS server alone, kept alive (GET /v1/trust)" "$bare" "/s"
at_least "first full check-ins, 10 kB and 60 components" "$(load full 64 8 1)" 500 "/s"
each

store "SELECT device || ',' || name || ',' || lower(hex(digest)) FROM device_section JOIN section ON section.id = section
    WHERE until IS NULL AND device IN (SELECT device FROM device_seen LIMIT 2000)
    ORDER BY device_section.id" >"$bench/digests.csv"
at_least "unchanged check-ins, kept alive" "$(load unchanged 64 8 2)" 5000 "/s"
each
at_least "unchanged check-ins, a TLS handshake each" "$(load unchanged 64 8 1000000 close)" 300 "/s"
each
rate=$(load unchanged 200 5 2000000)
for_scale "unchanged check-ins, 200 connections" "$rate" "/s"
at_most "collector: peak memory of all this, 200 connections" \
    "$(awk '/VmHWM/ {printf "%.1f", $2 / 1000}' /proc/$serving/status)" 64 MB
stop_collector
collector check >/dev/null 2>>"$bench/faults" || true
grep '^error:' "$bench/collector.log" >>"$bench/faults" || true
at_most "faults: unacknowledged, lost, doubled, damaged" "$(wc -l <"$bench/faults")" 0 ""
head -n 5 "$bench/faults"
