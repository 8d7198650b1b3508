# How the parts of scripts/bench measure and what they print. Sourced, not run.

over=0

install() {
    local missing=() package
    for package in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local sudo=()
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

table_head() {
    printf "\n%-58s %12s %12s\n" "what" "measured" "limit"
}

# at_most WHAT MEASURED LIMIT UNIT, at_least the same; for_scale WHAT MEASURED UNIT has no limit.
at_most() { judged "$1" "$2" "<= $3" "$4" "$(awk "BEGIN {print ($2 <= $3)}")"; }
at_least() { judged "$1" "$2" ">= $3" "$4" "$(awk "BEGIN {print ($2 >= $3)}")"; }
for_scale() { printf '%-58s %12s %12s\n' "$1" "$2 $3" ""; }

judged() {
    local verdict=ok
    if [ "$5" != 1 ]; then
        verdict=OVER
        over=$((over + 1))
    fi
    printf '%-58s %12s %12s  %s\n' "$1" "$2 $4" "$3" "$verdict"
}

table_end() {
    echo
    if [ $over = 0 ]; then echo "all limits are held"; else echo "limits that are not held: $over"; fi
}

quotient() { awk "BEGIN {printf \"%.${3:-0}f\", $1 / $2}"; }

median() { sort -n | awk '{line[NR] = $1} END {print line[int((NR + 1) / 2)]}'; }

# The next four run a command: they print instructions in millions, CPU in ms, seconds on the clock, peak memory in MB.
# The last three are medians of several runs.
instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        awk '/Collected/ {printf "%.1f\n", $4 / 1e6}'
}

processor_time() {
    local TIMEFORMAT='%3U %3S' run
    for run in {1..11}; do
        { time "$@" >/dev/null 2>&1; } 2>&1
    done | awk '{print ($1 + $2) * 1000}' | median
}

seconds() {
    local run started
    for run in {1..5}; do
        started=$EPOCHREALTIME
        "$@" >/dev/null
        awk "BEGIN {printf \"%.3f\n\", $EPOCHREALTIME - $started}"
    done | median
}

peak_memory() {
    local run
    for run in {1..5}; do
        /usr/bin/time -o "$bench/peak" -f %M "$@" >/dev/null 2>&1
        cat "$bench/peak"
    done | median | awk '{printf "%.1f", $1 / 1000}'
}

# Processes that a command starts beyond itself.
started_processes() {
    strace -f -qq -e trace=clone,clone3,fork,vfork -o "$bench/processes" "$@" >/dev/null 2>&1 || true
    grep -E '= [0-9]+$' "$bench/processes" | grep -vc CLONE_THREAD || true
}

# Files that a command opens more than once: how many, and which on standard error. What is opened without being read
# (O_PATH) and folders do not count.
reopened_files() {
    strace -f -qq -y -e trace=open,openat,openat2 -o "$bench/opened" "$@" >/dev/null 2>&1 || true
    grep -vE 'O_PATH|O_DIRECTORY' "$bench/opened" | sed -nE 's/.* = [0-9]+<(.*)>$/\1/p' | sort | uniq -d |
        tee /dev/stderr | wc -l
}

# Only the collector's part starts something; it replaces this.
stop_collector() { :; }
