# What it costs to tell which asset a machine is, as a store grows: Tests/Matching lets machines enrol and check in, each the asset
# that it must be. Sourced by scripts/bench.

# A program of scripts/release as well, linked in the same way.
matching=.build-release/release/matching
folder=$bench/matching

# filled ASSETS: a store with so many.
filled() {
    rm -rf "$folder"
    "$programs/inkaart-collector" init --address 127.0.0.1:8443 --data "$folder" >/dev/null
    "$programs/inkaart-collector" school-board add "Bestuur" --data "$folder" >/dev/null
    "$programs/inkaart-collector" school add 900011 "School" --school-board "Bestuur" --data "$folder" >/dev/null
    sqlite3 -bail "$folder/inkaart.sqlite" ".param init" ".param set @assets $1" ".read scripts/bench.d/matching.sql" >/dev/null
}

# received ASSETS ARRIVAL: sets found (matching alone), whole (enrolment and first check-in) and work (the processor's part of that),
# medians in ms, and found_99 and whole_99: 99 in 100 took no longer.
received() {
    local times
    times=$("$matching" "$folder/inkaart.sqlite" "$1" "$2")
    read -r found found_99 whole whole_99 work _ < <(awk '{for (i = 1; i <= NF; i++) printf "%.2f ", $i / 1000; print ""}' <<<"$times")
}

# matched LABEL ASSETS ARRIVAL, after base is set. How long a whole check-in takes is mostly the disk's, so it has no limit here.
matched() {
    received "$2" "$3"
    for_scale "$1: matching, median" "$found" ms
    at_most "$1: matching, 99 in 100" "$found_99" 5 ms
    for_scale "$1: check-in, median" "$whole" ms
    for_scale "$1: check-in, 99 in 100" "$whole_99" ms
    at_most "$1: CPU beyond base" "$(awk "BEGIN {printf \"%.2f\", $work - $base}")" 5 ms
}

filled 10
received 10 new
base=$work
for_scale "10 assets, new: enrolment and check-in, median" "$whole" ms
for_scale "10 assets, new: enrolment and check-in, 99 in 100" "$whole_99" ms
for_scale "10 assets, new: CPU of these, median (base)" "$base" ms
for number in 10,000 100,000 1,000,000; do
    assets=${number//,/}
    filled "$assets"
    matched "$number assets, new" "$assets" new
    matched "$number assets, installed anew" "$assets" known
    matched "$number assets, sharing a value" "$assets" shared
done
rm -rf "$folder"
