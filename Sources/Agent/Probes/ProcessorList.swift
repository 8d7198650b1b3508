import Inventory

/// What `/proc/cpuinfo` says, gathered line by line: one block for each thread on x86, fewer and other names on ARM.
struct ProcessorList {
    private static let names: Set<String> = ["vendor_id", "model name"]
    /// Cores and packages together: the kernel itself drives no more (`NR_CPUS`).
    private static let maximumCores = 8_192

    /// The first value of each of the names that matter.
    private(set) var first: [String: String] = [:]
    private(set) var threads: Int64 = 0
    /// The kinds of ARM cores, each once: phones' processors and those of many Chromebooks have two or three.
    private(set) var armCores: [ARMCore] = []
    /// Whether the processor says that it runs under a hypervisor; `nil` where there are no such flags (ARM).
    private(set) var isUnderHypervisor: Bool?
    private var armMakerNumber = ""
    private var package = ""
    private var packagesSeen: Set<String> = []
    private var coresSeen: Set<String> = []

    init(_ files: HostFiles) throws {
        try files.forEachLine(of: "/proc/cpuinfo") { read($0) }
    }

    /// Cores in all packages, and packages; `nil` where the kernel does not number them.
    var cores: Int64? { coresSeen.isEmpty ? nil : Int64(coresSeen.count) }
    var packages: Int64? { packagesSeen.isEmpty ? nil : Int64(packagesSeen.count) }

    var armMaker: String? { armCores.first?.maker }

    var armModel: String? { armCores.isEmpty ? nil : armCores.map(\.name).joined(separator: " + ") }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard coresSeen.count + packagesSeen.count < Self.maximumCores,
            let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")), let name = BoundedText.text(line[..<colon])
        else { return }
        let value = line[(colon + 1)...]
        switch name {
        case "processor": threads += 1
        case "physical id":
            package = BoundedText.text(value) ?? ""
            packagesSeen.insert(package)
        case "core id": coresSeen.insert("\(package):\(BoundedText.text(value) ?? "")")
        case "flags": isUnderHypervisor = isUnderHypervisor ?? Self.hasHypervisor(value)
        case "CPU implementer": armMakerNumber = BoundedText.text(value) ?? ""
        case "CPU part": addCore(BoundedText.text(value) ?? "")
        default:
            guard Self.names.contains(name), first[name] == nil else { return }
            first[name] = BoundedText.text(value)
        }
    }

    private mutating func addCore(_ part: String) {
        let core = ARMCore(maker: armMakerNumber, part: part)
        if !armCores.contains(core), armCores.count < 4 { armCores.append(core) }
    }

    private static func hasHypervisor(_ flags: ArraySlice<UInt8>) -> Bool {
        flags.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual("hypervisor".utf8) }
    }
}
