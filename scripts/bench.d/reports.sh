# The reports over 300 schools with 100,000 devices, the million changes of their year, and their money. Sourced by scripts/bench.

install python3
park=$bench/park
"$programs/inkaart-collector" init --address 127.0.0.1:8443 --data "$park" >/dev/null
"$programs/inkaart-collector" grant add --template digisprong-1 --data "$park" >/dev/null
for part in park park-money; do sqlite3 -bail "$park/inkaart.sqlite" <"$parts/$part.sql" >/dev/null; done

# Seconds until the first byte and until the last one, and megabytes.
limits=(0.3 1.5 128)
since_week="--since $(date -d '7 days ago' +%F)"
since_year="--since $(date -d '1 year ago' +%F)"
past="--on $(date -d '6 months ago' +%F)"

# What | formats, or a dash for what writes files and has no limit | command.
reports=(
    "overview|table csv json html|overview"
    "page of one school|table csv json html|school 100007"
    "inventory|table csv json html|inventory"
    "inventory of one school|table csv json html|inventory --school 100007"
    "health|table csv json html|health"
    "changes of a week|table csv json html|changes $since_week"
    "changes of a year (100,000)|csv json|changes $since_year"
    "all changes of a school's year|table csv json html|changes --all $since_year --school 100007"
    "inventory of a past day|csv json|inventory $past"
    "digisprong of a past day|table csv json html|digisprong $past"
    "reconcile of a past day|table csv json html|reconcile $past"
    "exceptions of a past day|table csv json html|exceptions $past"
    "depreciation of a past day|table csv json html|depreciation $past"
    "history of a device|table csv json html|device history 8"
    "digisprong|table csv json html|digisprong"
    "reconcile|table csv json html|reconcile"
    "exceptions|table csv json html|exceptions"
    "ledger|csv json|ledger"
    "depreciation|table csv json html|depreciation"
    "forecast|table csv json html|forecast"
    "mictivo|table csv json html|mictivo"
    "enquete|table csv json html|enquete"
    "grip|table csv json html|grip"
    "privacy|table csv json html|privacy"
    "workbook of one school|-|school 100007 --format xlsx --output $bench/school.xlsx"
    "workbook of the overview|-|overview --format xlsx --output $bench/overview.xlsx"
    "workbook of the inventory|-|inventory --format xlsx --output $bench/inventory.xlsx"
    "export of all schools|-|export $bench/csv"
)

report_row() { printf '%-34s %-6s %12s %12s %14s %12s  %s\n' "$@"; }

# The limits are of a machine on which SQLite's own program takes 0.5 s of CPU for the inventory as CSV. Its time right before and after
# each run of a report tells how fast this one is just then: of two at once, as a report uses two cores, and others may work on one.
sqlite_once() { python3 "$parts/first-byte.py" 1 sqlite3 -readonly -csv "$park/inkaart.sqlite" ".read $parts/$1.sql"; }
reference_cpu() { { sqlite_once inventory & sqlite_once inventory; wait; } | awk '{sum += $4} END {print sum / NR}'; }
report_once() { python3 "$parts/first-byte.py" 1 "$programs/inkaart-reports" "$@" --data "$park"; }

# column_of NUMBER LINE...: the median.
column_of() {
    local number=$1
    shift
    printf '%s\n' "$@" | awk -v number="$number" '{print $number}' | median
}

# written_files WHAT WORD...
written_files() {
    local what=$1 whole peak
    shift
    read -r _ whole peak _ < <(report_once "$@")
    report_row "$what" files "" "$whole s" "" "$peak MB" ""
}

# measured_report WHAT FORMAT WORD...
measured_report() {
    local what=$1 format=$2 run before after line first whole peak scaled verdict=ok lines=()
    shift 2
    before=$(reference_cpu)
    for run in {1..5}; do
        line=$(report_once "$@" --format "$format")
        after=$(reference_cpu)
        lines+=("$line $(awk -v a="$before" -v b="$after" '{printf "%.2f", $2 * 0.5 / ((a + b) / 2)}' <<<"$line")")
        before=$after
    done
    first=$(column_of 1 "${lines[@]}") whole=$(column_of 2 "${lines[@]}") peak=$(column_of 3 "${lines[@]}")
    scaled=$(column_of 5 "${lines[@]}")
    if ! awk "BEGIN {exit !($first <= ${limits[0]} && $scaled <= ${limits[1]} && $peak <= ${limits[2]})}"; then
        verdict=OVER
        over=$((over + 1))
    fi
    report_row "$what" "$format" "$first s" "$whole s" "$scaled s" "$peak MB" "$verdict"
}

echo
report_row "300 schools, 100,000 devices" format "first byte" whole "at 0.5 s" "peak memory" ""
report_row limit "" "<= ${limits[0]} s" "" "<= ${limits[1]} s" "<= ${limits[2]} MB" ""
for report in "${reports[@]}"; do
    IFS='|' read -r what formats command <<<"$report"
    read -ra words <<<"$command"
    if [ "$formats" = - ]; then
        written_files "$what" "${words[@]}"
        continue
    fi
    for format in $formats; do measured_report "$what" "$format" "${words[@]}"; done
done

# beside_sqlite WHAT SQL TIMES RUNS WORD...: as CSV, and the same columns by SQLite's own program, one run after the other of each.
beside_sqlite() {
    local what=$1 sql=$2 times=$3 runs=$4 run ours=() theirs=()
    shift 4
    for ((run = 0; run < runs; run++)); do
        ours+=("$(report_once "$@" --format csv)")
        theirs+=("$(sqlite_once "$sql")")
    done
    for_scale "$what: first byte, sqlite3 -csv" "$(column_of 1 "${theirs[@]}")" s
    at_most "$what: first byte" "$(column_of 1 "${ours[@]}")" "${limits[0]}" s
    for_scale "$what: time, sqlite3 -csv" "$(column_of 2 "${theirs[@]}")" s
    for_scale "$what: time" "$(column_of 2 "${ours[@]}")" s
    at_most "$what: times the time of sqlite3 -csv" "$(quotient "$(column_of 2 "${ours[@]}")" "$(column_of 2 "${theirs[@]}")" 2)" "$times" x
    for_scale "$what: times its CPU" "$(quotient "$(column_of 4 "${ours[@]}")" "$(column_of 4 "${theirs[@]}")" 2)" x
    at_most "$what: peak memory" "$(column_of 3 "${ours[@]}")" "${limits[2]}" MB
}

table_head
beside_sqlite "inventory as CSV" inventory 2 5 inventory
# More rows than a sheet holds: no program reads them in the seconds of a report, see docs/decisions/0010-how-the-past-is-read.md.
beside_sqlite "all changes of a year" changes 2.5 3 changes --all $since_year
rm -rf "$park" "$bench/csv"
