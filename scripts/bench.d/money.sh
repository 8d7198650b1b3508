# The reports of money over 1,000,000 invoice lines and 100,000 devices. Sourced by scripts/bench.

folder=$bench/money
"$programs/inkaart-collector" init --address 127.0.0.1:8443 --data "$folder" >/dev/null
"$programs/inkaart-collector" grant add --template digisprong-1 --data "$folder" >/dev/null
sqlite3 -bail "$folder/inkaart.sqlite" <scripts/bench.d/money.sql >/dev/null

# money WHAT SECONDS MEGABYTES ARGUMENT...: limits are 0 for what has none.
money() {
    local what="$1, 1,000,000 lines, 100,000 devices" time=$2 memory=$3
    shift 3
    if [ "$time" = 0 ]; then
        for_scale "$what: time" "$(seconds "$programs/inkaart-reports" "$@" --data "$folder")" s
        for_scale "$what: peak memory" "$(peak_memory "$programs/inkaart-reports" "$@" --data "$folder")" MB
    else
        at_most "$what: time" "$(seconds "$programs/inkaart-reports" "$@" --data "$folder")" "$time" s
        at_most "$what: peak memory" "$(peak_memory "$programs/inkaart-reports" "$@" --data "$folder")" "$memory" MB
    fi
}
money "digisprong" 2 128 digisprong
money "digisprong of a school year" 2 128 digisprong --school-year 2023-2024
money "reconcile" 2 128 reconcile --format csv
money "exceptions" 0 0 exceptions
money "ledger" 0 0 ledger --format csv
money "digisprong of a past day" 0 0 digisprong --on "$(date -d '30 days ago' +%F)"
rm -rf "$folder"
