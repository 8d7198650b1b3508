# The reports over 20,000 devices. Sourced by scripts/bench.

community=$bench/community
"$programs/inkaart-collector" init --address 127.0.0.1:8443 --data "$community" >/dev/null
sqlite3 "$community/inkaart.sqlite" <scripts/bench.d/community.sql

# report WHAT ARGUMENT...
report() {
    local what=$1
    shift
    at_most "$what, 20,000 devices: time" "$(seconds "$programs/inkaart-reports" "$@" --data "$community")" 0.5 s
    at_most "$what, 20,000 devices: peak memory" \
        "$(peak_memory "$programs/inkaart-reports" "$@" --data "$community")" 64 MB
}
report "overview" overview
report "one school's CSV" inventory --school 900001 --format csv
report "changes of a week" changes --since "$(date -d '7 days ago' +%F)"
report "history of a device" device history 8
then=$(date -d '100 days ago' +%F)
for_scale "inventory of a past day, 20,000 devices: time" \
    "$(seconds "$programs/inkaart-reports" inventory --on "$then" --format csv --data "$community")" s
for_scale "changes of a year, 20,000 devices: time" \
    "$(seconds "$programs/inkaart-reports" changes --since "$(date -d '1 year ago' +%F)" --format csv --data "$community")" s
for_scale "export of all schools, 20,000 devices: time" \
    "$(seconds "$programs/inkaart-reports" export "$bench/csv" --data "$community")" s
at_most "export of all schools, 20,000 devices: peak memory" \
    "$(peak_memory "$programs/inkaart-reports" export "$bench/csv" --data "$community")" 64 MB
