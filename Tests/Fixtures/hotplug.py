"""Plugs devices into a mocked host while a program looks at it; run by umockdev-wrapper.

usage: hotplug.py HOST storm|pull|trickle MARKER AGENT COLLECT...

It does what packaging does on a real machine: each event leaves the marker (the udev rule), and while the marker is there the agent
settles, the marker is removed, and the agent collects (the path unit and its service). It prints how often, and ends when nothing is
left to do.
"""
import glob
import os
import random
import shutil
import subprocess
import sys
import threading
import time

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

host, scene, marker, agent, *collect = sys.argv[1:]
bed = UMockdev.Testbed.new()
bed.add_from_file(host + "/devices.umockdev")
shutil.copytree(host + "/sys", bed.get_root_dir() + "/sys", dirs_exist_ok=True, symlinks=True)
# os.environ does not know what the library did to the environment.
environment = dict(os.environ, UMOCKDEV_DIR=bed.get_root_dir())
controller = next(line[3:].strip() for line in open(host + "/devices.umockdev") if line.startswith("P:") and line.strip().endswith("/usb1"))


def sign():
    open(marker, "a").close()


def plug(number):
    """A board with a serial number of its own."""
    place = f"{controller}/1-{number}"
    bed.add_from_string(
        f"P: {place}\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: ID_VENDOR_ID=0b8c\nE: ID_MODEL_ID=0001\n"
        f"A: idVendor=0b8c\\n\nA: idProduct=0001\\n\nA: serial=BOARD{number}\\n\n"
        "A: manufacturer=SMART Technologies Inc.\\n\nA: product=SMART Interactive Whiteboard Controller (SB6)\\n\n")
    sign()
    return "/sys" + place


def listening():
    """Waits until a program has opened its monitor, which makes a socket in the mocked host."""
    while not glob.glob(bed.get_root_dir() + "/event*"):
        time.sleep(0.005)


def storm():
    """Events for two seconds, which is longer than it must be quiet; the board comes with the last."""
    listening()
    device = plug(18)
    for _ in range(50):
        time.sleep(0.04)
        bed.uevent(device, "change")
        sign()
    plug(19)


def pull():
    listening()
    device = plug(19)
    time.sleep(0.5)
    bed.uevent(device, "remove")
    bed.remove_device(device)
    sign()


def trickle():
    """Whatever the program is doing at the moment."""
    for number in range(20, 28):
        time.sleep(random.uniform(0, 0.6))
        plug(number)


events = threading.Thread(target={"storm": storm, "pull": pull, "trickle": trickle}[scene])
runs = 0
sign()
events.start()
while True:
    is_last = not events.is_alive()
    if os.path.exists(marker):
        runs += 1
        subprocess.run([agent, "settle", "--quiet", "1"], env=environment, check=True)
        os.remove(marker)
        subprocess.run([agent, *collect], env=environment, check=True, stdout=subprocess.DEVNULL)
    elif is_last:
        break
    else:
        time.sleep(0.005)
print(runs)
