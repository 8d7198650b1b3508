#!/usr/bin/env bash
# Runs one tool on a mocked machine: its devices, /sys and /proc by umockdev, its files of /etc and /var mounted over the
# real ones, its name as the host's. The tool sees no network. As root.
# usage: look.sh HOST OVERLAY COMMAND...    (HOST: as in Tests/Fixtures/hosts; OVERLAY: what overlay.py wrote)
set -euo pipefail
if [ "${1:-}" != --inside ]; then
    exec timeout 120 unshare --net --mount --uts --ipc bash "$0" --inside "$@"
fi
host=$2 overlay=$3
shift 3

ip link set lo up 2>/dev/null || true
hostname "$(cat "$host/root/proc/sys/kernel/hostname")"
for file in etc/os-release etc/machine-id var/lib/dpkg/status; do
    [ ! -e "/$file" ] || mount --bind "$host/root/$file" "/$(realpath --relative-to=/ "/$file")"
done
# No mocked machine has these; the real ones would tell of the real machine.
for file in /etc/debian_version /etc/lsb-release /.dockerenv; do
    [ ! -e $file ] || mount --bind /dev/null $file
done

exec umockdev-run -d "$host/devices.umockdev" -- sh -c '
    cp -r "$0/sys/." "$UMOCKDEV_DIR/sys/"
    mkdir -p "$UMOCKDEV_DIR/proc"
    cp -r "$0/root/proc/." "$UMOCKDEV_DIR/proc/"
    cp -r "$1/." "$UMOCKDEV_DIR/"
    shift
    exec "$@"' "$host" "$overlay" "$@"
