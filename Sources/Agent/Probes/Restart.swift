import Inventory

/// Whether an update waits for a restart.
struct Restart {
    /// Made by update-notifier or unattended-upgrades (Debian, Ubuntu, Mint), and by zypper (openSUSE).
    private static let requests = ["/run/reboot-required", "/run/reboot-needed"]
    /// What makes them. Without any of these their absence says nothing.
    private static let watchers = [
        "/usr/share/update-notifier/notify-reboot-required", "/etc/kernel/postinst.d/unattended-upgrades",
        "/etc/zypp/zypp.conf",
    ]
    private static let maximumReasons = 32

    /// `nil` if nobody would say so.
    private(set) var isNeeded: Bool?
    private(set) var reasons: [String] = []

    init(of kernel: String?, _ files: HostFiles) throws {
        let newer = try kernel.flatMap { try Self.newerKernel(than: $0, files) }
        if try newer != nil || Self.requests.contains(where: files.exists) {
            isNeeded = true
            reasons = Array(try (Self.packages(files) + [newer].compactMap { $0 }).prefix(Self.maximumReasons))
        } else if try Self.watchers.contains(where: files.exists) || Self.hasModules(kernel, files) {
            isNeeded = false
        }
    }

    private static func packages(_ files: HostFiles) throws -> [String] {
        var names: Set<String> = []
        try files.forEachLine(of: "/run/reboot-required.pkgs") { line in
            if names.count < maximumReasons, let name = BoundedText.text(line) { names.insert(name) }
        }
        return names.sorted()
    }

    private static func hasModules(_ kernel: String?, _ files: HostFiles) throws -> Bool {
        try kernel.map { try files.exists(modules + $0) } ?? false
    }

    private static let modules = "/lib/modules/"

    /// The newest installed kernel of the same flavour as the running one, or the newest of any where that is gone from the disk.
    private static func newerKernel(than running: String, _ files: HostFiles) throws -> String? {
        // What a removed kernel leaves behind (modules that were built on the machine) lacks this file.
        let installed = try files.names(in: modules).filter { try files.exists(modules + $0 + "/modules.builtin") }
            .map { KernelRelease($0) }
        let current = KernelRelease(running)
        let isGone = try !files.exists(modules + running)
        let candidates = isGone ? installed : installed.filter { current.isOlder(than: $0) }
        return candidates.max { $0.numbers.lexicographicallyPrecedes($1.numbers) }?.text
    }
}

/// A release of the kernel, as `uname -r` has it: `6.1.0-32-amd64`, `6.8.7-300.fc40.x86_64`, `6.6.74+rpt-rpi-v8`.
struct KernelRelease {
    let text: String
    /// What it begins with: `6.1.0-32`.
    let numbers: [Int]
    /// The words behind them. They differ between flavours, of which one is not newer than another: a Raspberry Pi has those
    /// for all its processors (`v7`, `v8`) side by side.
    private let flavour: [Substring]

    init(_ text: String) {
        self.text = text
        let version = text.prefix { $0.isASCIIDigit || $0 == "." || $0 == "-" }
        numbers = version.split { !$0.isASCIIDigit }.map { Int($0) ?? 0 }
        flavour = text.dropFirst(version.count).split { ".-+_".contains($0) }.filter { !Self.isDistribution($0) }
    }

    func isOlder(than other: KernelRelease) -> Bool {
        flavour == other.flavour && numbers.lexicographicallyPrecedes(other.numbers)
    }

    /// `fc40`: the kernels of a newer Fedora follow those of the one before.
    private static func isDistribution(_ word: Substring) -> Bool {
        word.hasPrefix("fc") && word.dropFirst(2).allSatisfy(\.isASCIIDigit)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
