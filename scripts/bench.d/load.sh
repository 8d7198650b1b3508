# Load on a collector, and what became of it. Sourced by collector.sh.

# load SCRIPT CONNECTIONS SECONDS SEQ [close]: reports, counted when acknowledged; prints the rate. Whatever
# was answered otherwise, and an acknowledged report that the store does not have, is told, and counts as a limit not held.
load() {
    local script=$1 connections=$2 before after ticks
    rm -f "$bench"/acknowledged.*
    before=$(reports_at_rest)
    ticks=$(processor_ticks)
    wrk -t 2 -c "$connections" -d "${3}s" --timeout 30s -s "scripts/bench.d/$script.lua" "https://127.0.0.1:$port" \
        -- "$bench" "$key" "$4" "${5:-}" >"$bench/load"
    ticks=$(($(processor_ticks) - ticks))
    after=$(reports_at_rest)
    cat "$bench"/acknowledged.* >"$bench/acknowledged"
    local time failures acknowledged
    read -r _ time failures < <(grep ^result "$bench/load")
    acknowledged=$(wc -l <"$bench/acknowledged")
    [ "$failures" = 0 ] || echo "$failures reports were not acknowledged" >>"$bench/faults"
    # What was in flight at the end may be stored, too.
    if ((after - before < acknowledged || after - before > acknowledged + connections)); then
        echo "$acknowledged reports were acknowledged, $((after - before)) stored" >>"$bench/faults"
    fi
    store <<SQL >>"$bench/faults"
CREATE TEMP TABLE acknowledged (device INTEGER, seq INTEGER);
.mode csv
.import $bench/acknowledged acknowledged
SELECT 'report ' || seq || ' of device ' || device || ' is not in the store' FROM acknowledged
WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE snapshot.device = acknowledged.device
    AND snapshot.epoch = acknowledged.device AND snapshot.seq = acknowledged.seq) LIMIT 10;
SQL
    quotient "$acknowledged" "$time"
    quotient "$((ticks * 10000))" "$acknowledged" >"$bench/microseconds"
}

# How many reports the store has, once what was in flight has landed.
reports_at_rest() {
    local last=-1 count
    count=$(store "SELECT count(*) FROM snapshot")
    while [ "$count" != "$last" ]; do
        last=$count
        sleep 0.2
        count=$(store "SELECT count(*) FROM snapshot")
    done
    echo "$count"
}

# Hundredths of a second that the collector has used of the processors.
processor_ticks() { awk '{print $14 + $15}' /proc/$serving/stat; }

# What one report of the last load cost.
each() { for_scale "    CPU of the collector for each" "$(cat "$bench/microseconds")" "us"; }
