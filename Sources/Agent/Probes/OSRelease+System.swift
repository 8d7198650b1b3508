import Inventory

extension OSRelease {
    /// What the distribution says it is, with what os-release leaves out on some of them.
    func fill(_ system: inout System, _ host: Host) {
        system.id = self["ID"]
        system.variant = self["VARIANT_ID"]
        system.name = self["PRETTY_NAME"] ?? self["NAME"]
        system.version = self["VERSION_ID"]
        system.codename = self["VERSION_CODENAME"]
        // Linux Mint; its edition from Debian has the second. Ubuntu repeats its own.
        system.baseCodename = [self["UBUNTU_CODENAME"], self["DEBIAN_CODENAME"]].compactMap { $0 }
            .first { $0 != system.codename }
        switch system.id {
        case "debian", "raspbian":
            system.debianVersion = host.attempt { try host.files.text("/etc/debian_version") }
            // Raspberry Pi OS of 64 bits says that it is Debian. Below the first line stands how the image was made.
            let issue = host.attempt { try host.files.text("/etc/rpi-issue") }
            system.image = issue?.split(separator: "\n").first.map { String($0) }
        case "chromeos":
            // ChromeOS Flex is the one for the board "reven".
            let release = host.attempt { try OSRelease(host.files, paths: ["/etc/lsb-release"]) }
            system.image = release?["CHROMEOS_RELEASE_BOARD"]
        default: break
        }
    }
}
