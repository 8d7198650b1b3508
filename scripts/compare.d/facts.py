"""What there is to find on each mocked machine, and how it reads in the output of a tool.

A fact is its name, what tells that it was found, and what tells that something false was said (both regular expressions).
"""

UNPLUGGED = "desktop-smartboard without its touch cable"

FACTS = {
    "laptop": [
        ("kind: laptop", r'"kind":"laptop"|Type: Laptop|"chassis" : "notebook"|>Notebook<|\(Notebook\)', r">Desktop<"),
        ("model: ThinkPad T480 (not only its type number)", r"ThinkPad T480", None),
        ("serial number", r"PFINKA48", None),
        ("memory module, with part number", r"M471A1K43CB1-CTD", None),
        ("disk: model", r"MZVLB256HAHQ", None),
        ("disk: serial number", r"S3INKA0K480001", None),
        ("battery: capacity left of the original", r"33\.3/45\.0|33300", None),
        ("battery: cycles", r"cycles\W+412", None),
        ("root file system is encrypted", r"luks", None),
        ("built-in screen", r"NV140FHM-K48", None),
        ("camera", r"Integrated Camera", None),
        ("TPM and its version", r"tpmVersion\W+2|TPM.{0,20}2\.0", None),
        ("secure boot is on", r'"?secure ?boot\W+(true|enabled|on)', None),
        ("no random address for the wireless network's own", None, r"5e:1f:a0:3b:77:c2"),
        ("operating system", r"Debian GNU/Linux 12", None),
    ],
    "desktop-smartboard": [
        ("kind: desktop", r'"kind":"desktop"|Type: Desktop|"description" : "Desktop|>Desktop<|\(Desktop\)', None),
        ("model", r"OptiPlex 5060", None),
        ("serial number", r"INKRT01(?!/)", None),
        ("memory module, with part number", r"HMA81GU6CJR8N-VK", None),
        ("disk: model", r"Micron.1100", None),
        ("disk: serial number", r"1848INK50601", None),
        ("monitor: model", r"PHL 241B8Q", None),
        ("monitor: serial number", r"UHB1848009117", None),
        ("smartboard: seen at all", r"SBID-MX075|SMART Touch Controller|0b8c.{1,9}0092", None),
        ("smartboard: called one", r'"kind":"smartboard"', None),
        ("smartboard: serial number", r"K934INK75042", None),
        ("printer", r"HL-L2350DW", None),
        ("printer: serial number", r"E7INK0N506004", None),
        ("operating system", r"Linux Mint 21\.3", r"Debian GNU/Linux|jammy"),
        ("a restart is required", r'"needsReboot":true|reboot.required', None),
    ],
    UNPLUGGED: [
        ("smartboard: called one", r'"kind":"(smartboard|interactive-panel)"', None),
        ("its touch cable is missing", r"touch cable|touch is not connected|no touch", None),
    ],
    "old-netbook": [
        (
            "kind: laptop, though firmware says desktop", r'"kind":"laptop"|Type: Laptop',
            r'Type: Desktop|"description" : "Desktop|>Desktop<|\(Desktop\)',
        ),
        ("model", r"E1225", None),
        ("no filler in the place of a serial number", None, r'(<SSN>|"serial" : "|serial: |Serial: ")To be filled'),
        ("disk: serial number", r"WD-WXINK0A48160", None),
        ("battery: capacity left of the original", r'"fullCapacity":1210|<REAL_CAPACITY>|1\.21?/2\.2|13\.\d/24\.\d', None),
        ("built-in screen", r"HSD101INK1", None),
        ("operating system", r"Ubuntu 18\.04", r"Debian GNU/Linux"),
    ],
    "raspberry-pi": [
        ("kind: single-board computer", r'"kind":"single-board"|Type: ARM', r"Type: (Desktop|Laptop)|>(Desktop|Notebook)<"),
        ("model", r"Raspberry Pi 4 Model B", None),
        ("serial number", r"100000004a810c31", None),
        ("SD card: model", r"SC32G", None),
        ("SD card: serial number", r"0x04a81225", None),
        ("projector: seen at all", r"EPSON PJ", None),
        ("projector: called one", r'"kind":"projector"|Class: Projector', None),
        ("no filler in the place of its serial number", None, r'(<SERIAL>|serial: |Serial: ")0?1010101|16843009'),
        ("operating system", r"Debian GNU/Linux 12|Raspberry Pi OS", None),
    ],
}

# Facts that some tools ask in a way that the mock does not answer, so that nothing is known of how they do:
# of the disk or the USB device itself (ioctl), of the network stack (netlink), and only on other processors (ARM).
ALL = ("lshw", "hwinfo", "inxi", "fusioninventory", "ocsinventory")
UNANSWERED = {
    ("laptop", "disk: model"): ("hwinfo", "ocsinventory"),
    ("laptop", "disk: serial number"): ("hwinfo", "ocsinventory"),
    ("laptop", "no random address for the wireless network's own"): ("lshw", "fusioninventory", "ocsinventory"),
    ("laptop", "camera"): ("hwinfo", "ocsinventory"),
    ("desktop-smartboard", "disk: model"): ALL,
    ("desktop-smartboard", "disk: serial number"): ALL,
    ("desktop-smartboard", "printer"): ("hwinfo", "ocsinventory"),
    ("desktop-smartboard", "printer: serial number"): ("hwinfo", "ocsinventory"),
    ("old-netbook", "disk: serial number"): ALL,
    ("raspberry-pi", "kind: single-board computer"): ALL,
    ("raspberry-pi", "model"): ALL,
    ("raspberry-pi", "serial number"): ALL,
    ("raspberry-pi", "SD card: model"): ALL,
    ("raspberry-pi", "SD card: serial number"): ALL,
}
