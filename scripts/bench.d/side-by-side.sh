#!/usr/bin/env bash
# Measures the agent and other tools in one run, and prints them side by side: as ratios to the agent's 'show'.
# usage: side-by-side.sh AGENT FOLDER COMMAND...
set -euo pipefail
agent=$1 folder=$2
shift 2
bench=$folder
source "$(dirname "$0")/measuring.sh"

# No tool may take longer than this, in seconds; valgrind makes each some fifty times slower.
limit=20
limit_of_valgrind=240

# Seconds, CPU in ms and peak memory in MB of five runs, one line each. The peak is that of the largest process.
runs() {
    local TIMEFORMAT='%3U %3S' run started
    for run in {1..5}; do
        started=$EPOCHREALTIME
        { time timeout $limit /usr/bin/time -o "$folder/peak" -f %M "$@" >/dev/null 2>&1; } 2>"$folder/cpu" || true
        echo "$EPOCHREALTIME $started $(cat "$folder/cpu") $(tail -1 "$folder/peak")"
    done | awk '{print $1 - $2, ($3 + $4) * 1000, $5 / 1000}'
}

column() { awk -v column="$1" '{print $column}' | median; }

# Instructions of a command and all that it starts, in millions. Children may close what they inherit: hence files.
instructions_of_all() {
    rm -f "$folder"/callgrind.*
    timeout $limit_of_valgrind valgrind --tool=callgrind --callgrind-out-file=/dev/null --trace-children=yes \
        --log-file="$folder/callgrind.%p" "$@" >/dev/null 2>&1 || true
    cat "$folder"/callgrind.* | awk '/Collected/ {sum += $4} END {printf "%.1f", sum / 1e6}'
}

measured() {
    local lines
    lines=$(runs "$@")
    echo "$(column 1 <<<"$lines") $(column 2 <<<"$lines") $(instructions_of_all "$@") $(column 3 <<<"$lines")" \
        "$(($(started_processes timeout $((5 * limit)) "$@") - 1))"
}

row() { printf '%-50s %12s %12s %14s %12s %10s\n' "$@"; }

ours=$(measured "$agent" show --json --no-software --state "$folder/absent")
read -r seconds cpu instructions peak processes <<<"$ours"

echo
row "side by side" time CPU instructions "peak memory" processes
row "inkaart-agent show --json --no-software" "$(quotient "$seconds" 0.001 1) ms" "$cpu ms" "$instructions M" \
    "$(quotient "$peak" 1 1) MB" "$processes"

# Ratios to the line above. Where the agent's CPU is less than the clock can tell, it counts as one millisecond.
ratios() {
    local name=$1 one two three four five
    shift
    read -r one two three four five <<<"$(measured "$@")"
    cpu=$(awk "BEGIN {print ($cpu < 1 ? 1 : $cpu)}")
    row "$name" "$(quotient "$one" "$seconds" 1) x" "$(quotient "$two" "$cpu" 1) x" \
        "$(quotient "$three" "$instructions" 1) x" "$(quotient "$four" "$peak" 1) x" "$five"
}

ratios "inkaart-agent collect --no-software" "$agent" collect --no-software --state "$folder/state"
for command in "$@"; do
    read -ra words <<<"$command"
    if command -v "${words[0]}" >/dev/null; then
        ratios "${command%% --stdout*}" "${words[@]}"
    else
        row "${words[0]}" "not in this distribution" "" "" "" ""
    fi
done
