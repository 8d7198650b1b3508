#!/usr/bin/env python3
"""Writes what a mocked machine has besides its description for udev, for tools that read it elsewhere.

These are the SMBIOS tables of its firmware, the descriptors of its USB devices, and the kernel's lists of partitions and of
USB devices. The agent needs none of them: kernel and udev have decoded what it asks for.
usage: overlay.py devices.umockdev FOLDER    (which is copied over the mocked /sys and /proc)
"""
import os
import struct
import sys
import uuid

MEMORY_TYPES = {"DDR2": 0x13, "DDR3": 0x18, "DDR4": 0x1A, "DDR5": 0x22}
FORM_FACTORS = {"DIMM": 0x09, "SODIMM": 0x0D}


def devices(path):
    """Path of each device, and its attributes and properties together."""
    found, facts = {}, {}
    for line in open(path, encoding="utf-8"):
        kind, _, text = line.rstrip("\n").partition(": ")
        if kind == "P":
            facts = found[text] = {}
        elif kind in ("A", "E"):
            name, _, value = text.partition("=")
            facts[name] = value.removesuffix("\\n")
    return found


def partitions(found):
    """The file of the kernel: numbers, size in KiB and name (proc(5))."""
    lines = ["major minor  #blocks  name", ""]
    for path, facts in found.items():
        if facts.get("SUBSYSTEM") == "block" and "size" in facts and "dev" in facts:
            major, minor = facts["dev"].split(":")
            lines.append(f"{major:>4} {minor:>8} {int(facts['size']) // 2:>10} {os.path.basename(path)}")
    return "\n".join(lines) + "\n"


def usb(path, facts):
    """The descriptors of a USB device as it sends them (USB 2.0 §9.6), and its paragraph in the kernel's list."""
    numbers = [int(facts.get(name, "0").strip(), 16) for name in ("idVendor", "idProduct", "bDeviceClass")]
    bus, device = int(facts.get("BUSNUM", "1")), int(facts.get("DEVNUM", "1"))
    interfaces = [text for text in facts.get("ID_USB_INTERFACES", "").split(":") if text]
    parts = b"".join(
        struct.pack("<9B", 9, 4, place, 0, 0, *bytes.fromhex(text), 0) for place, text in enumerate(interfaces))
    head = struct.pack("<BBHBBBBHHHBBBB", 18, 1, 0x200, numbers[2], 0, 0, 64, numbers[0], numbers[1], 0x100, 1, 2, 3, 1)
    configuration = struct.pack("<BBHBBBBB", 9, 2, 9 + len(parts), len(interfaces), 1, 0, 0xA0, 50)
    lines = [
        f"T:  Bus={bus:02} Lev=01 Prnt=01 Port=00 Cnt=01 Dev#={device:3} Spd=480 MxCh= 0",
        f"D:  Ver= 2.00 Cls={numbers[2]:02x}(dev  ) Sub=00 Prot=00 MxPS=64 #Cfgs=  1",
        f"P:  Vendor={numbers[0]:04x} ProdID={numbers[1]:04x} Rev= 1.00",
    ]
    names = (("Manufacturer", "manufacturer"), ("Product", "product"), ("SerialNumber", "serial"))
    lines += [f"S:  {name}={facts[key]}" for name, key in names if facts.get(key)]
    lines.append(f"C:* #Ifs={len(interfaces):2} Cfg#= 1 Atr=a0 MxPwr=100mA")
    for place, text in enumerate(interfaces):
        kind = [int(text[start:start + 2], 16) for start in (0, 2, 4)]
        lines.append(
            f"I:* If#={place:2} Alt= 0 #EPs= 0 Cls={kind[0]:02x}(     ) Sub={kind[1]:02x} Prot={kind[2]:02x} Driver=(none)")
    attributes = {"busnum": f"{bus}\n", "devnum": f"{device}\n", "bConfigurationValue": "1\n", "speed": "480\n"}
    files = {f"sys{path}/{name}": text.encode() for name, text in attributes.items() if name not in facts}
    return {f"sys{path}/descriptors": head + configuration + parts, **files}, "\n".join(lines) + "\n\n"


def structure(number, handle, form, *fields):
    """One structure (DSP0134 §6.1): numbers as they are, texts as the number of their place in the list behind."""
    texts, numbers = [], []
    for field in fields:
        if isinstance(field, str):
            if field:
                texts.append(field.encode())
            numbers.append(len(texts) if field else 0)
        else:
            numbers.append(field)
    body = struct.pack("<" + form, *numbers)
    return struct.pack("<BBH", number, 4 + len(body), handle) + body + b"\0".join(texts) + b"\0\0"


def memory(facts):
    slots = int(facts.get("MEMORY_ARRAY_NUM_DEVICES", 0))
    capacity = int(facts.get("MEMORY_ARRAY_MAX_CAPACITY", 0)) // 1024
    yield structure(16, 0x1000, "BBBIHH", 3, 3, 3, capacity, 0xFFFE, slots)
    for slot in range(slots):
        def fact(name):
            return facts.get(f"MEMORY_DEVICE_{slot}_{name}", "")
        size = int(fact("SIZE") or 0) // 2**20
        yield structure(
            17, 0x1100 + slot, "HHHHHBBBBBHHBBBB", 0x1000, 0xFFFE, 64 if size else 0, 64 if size else 0, size,
            FORM_FACTORS.get(fact("FORM_FACTOR"), 2), 0, fact("LOCATOR"), fact("BANK_LOCATOR"),
            MEMORY_TYPES.get(fact("TYPE"), 2), 0x80, int(fact("SPEED_MTS") or 0), fact("MANUFACTURER"),
            fact("SERIAL_NUMBER"), fact("ASSET_TAG"), fact("PART_NUMBER"))


def tables(facts):
    def fact(name):
        return facts.get(name, "")
    identity = uuid.UUID(fact("product_uuid")).bytes_le
    yield structure(
        0, 0, "BBHBBQ", fact("bios_vendor"), fact("bios_version"), 0xE000, fact("bios_date"), 0xFF, 0x08)
    yield structure(
        1, 1, "BBBB16sBBB", fact("sys_vendor"), fact("product_name"), fact("product_version"), fact("product_serial"),
        identity, 6, fact("product_sku"), fact("product_family"))
    yield structure(
        2, 2, "BBBBB", fact("board_vendor"), fact("board_name"), fact("board_version"), fact("board_serial"),
        fact("board_asset_tag"))
    yield structure(
        3, 3, "BBBBBBBBB", fact("chassis_vendor"), int(fact("chassis_type") or 2), fact("chassis_version"),
        fact("chassis_serial"), fact("chassis_asset_tag"), 3, 3, 3, 3)
    yield from memory(facts)
    yield structure(127, 0x7F00, "")


def write(folder, path, content):
    path = os.path.join(folder, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def main(path, folder):
    found = devices(path)
    write(folder, "proc/partitions", partitions(found).encode())
    listed = ""
    for device, facts in found.items():
        if facts.get("DEVTYPE") == "usb_device":
            files, paragraph = usb(device, facts)
            listed += paragraph
            for name, content in files.items():
                write(folder, name, content)
    write(folder, "sys/kernel/debug/usb/devices", listed.encode())
    facts = next((facts for path, facts in found.items() if path.endswith("/dmi/id")), None)
    if facts is None:
        return
    table = b"".join(tables(facts))
    entry = bytearray(struct.pack("<5sBBBBBBBIQ", b"_SM3_", 0, 24, 3, 2, 0, 1, 0, len(table), 0))
    entry[5] = -sum(entry) & 0xFF
    write(folder, "sys/firmware/dmi/tables/smbios_entry_point", bytes(entry))
    write(folder, "sys/firmware/dmi/tables/DMI", table)


main(*sys.argv[1:])
