# The agent: its size, a full collect, and what travels when nothing changed. Sourced by scripts/bench.

agent=$programs/inkaart-agent

size() { stat -c %s "$1" | awk '{printf "%.2f", $1 / 1e6}'; }
at_most "inkaart-agent, stripped" "$(size "$agent")" 8 MB
at_most "inkaart-send, stripped" "$(size "$programs/inkaart-send")" 8 MB

collect() { "$agent" collect --state "$bench/agent" "$@"; }
at_most "collect without software: instructions" "$(instructions "$agent" collect --state "$bench/agent" --no-software)" 60 M
at_most "collect without software: CPU" "$(processor_time collect --no-software)" 30 ms
at_most "collect without software: peak memory" \
    "$(peak_memory "$agent" collect --state "$bench/agent" --no-software)" 14 MB
at_most "collect without software: processes started" \
    "$(started_processes "$agent" collect --state "$bench/agent" --no-software)" 0 ""
at_most "collect without software: files read twice" \
    "$(reopened_files "$agent" collect --state "$bench/agent" --no-software)" 0 ""
rm -rf "$bench/agent"

# This machine with exactly 1,000 packages: its own files, and a list of packages in dpkg's form.
root=$bench/root
mkdir -p "$root/var/lib/dpkg"
for file in /etc/os-release /etc/machine-id /proc/cpuinfo /proc/meminfo /proc/self/mountinfo \
    /proc/sys/kernel/hostname /proc/sys/kernel/osrelease; do
    mkdir -p "$root$(dirname $file)"
    cat $file >"$root$file"
done
for number in $(seq 1000); do
    printf '%s\n' "Package: library-of-the-bench-$number" "Status: install ok installed" "Priority: optional" \
        "Section: libs" "Installed-Size: 1234" "Maintainer: Some Maintainers <maintainers@example.org>" \
        "Architecture: amd64" "Version: 1:2.$number.0-1+deb12u1" "Depends: libc6 (>= 2.36), libgcc-s1 (>= 3.4)" \
        "Description: shared library number $number" " A paragraph about the purpose of the library, which the" \
        " agent reads past. Packages have some ten lines of that kind on average." ""
done >"$root/var/lib/dpkg/status"
at_most "collect with 1,000 packages: instructions" \
    "$(instructions "$agent" collect --state "$bench/agent" --root "$root")" 60 M
at_most "collect with 1,000 packages: CPU" "$(processor_time collect --root "$root")" 30 ms
at_most "collect with 1,000 packages: peak memory" \
    "$(peak_memory "$agent" collect --state "$bench/agent" --root "$root")" 18 MB

# The snapshot of this machine with each section as its digest: 43 characters, whatever it holds.
digest=$(printf '%043d' 0)
at_most "body of a check-in where nothing changed" \
    "$("$agent" show --json 2>/dev/null | jq -c ".snapshot | .sections |= map_values(\"$digest\")" | tr -d '\n' | wc -c)" \
    700 B
