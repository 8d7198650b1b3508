#!/usr/bin/env python3
"""Runs a command several times and prints one line: seconds until its first byte, seconds until its end, its peak memory in MB, and the
seconds of its processor; medians. What it prints is read as fast as it comes.

usage: first-byte.py RUNS COMMAND...
"""
import os
import statistics
import subprocess
import sys
import time


def measured(command):
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.fileno()
    os.read(output, 1)
    first = time.monotonic() - started
    while os.read(output, 1 << 20):
        pass
    _, status, usage = os.wait4(process.pid, 0)
    whole = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
    return first, whole, usage.ru_maxrss / 1000, usage.ru_utime + usage.ru_stime


runs = [measured(sys.argv[2:]) for _ in range(int(sys.argv[1]))]
first, whole, peak, processor = (statistics.median(column) for column in zip(*runs))
print(f"{first:.3f} {whole:.3f} {peak:.1f} {processor:.3f}")
