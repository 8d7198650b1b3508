import Inventory

/// The processor, from `/proc/cpuinfo`: one block of lines for each thread on x86, fewer and other names on ARM.
enum ProcessorProbe {
    static func processor(of host: Host) throws -> Processor {
        var list = ProcessorList()
        try host.files.forEachLine(of: "/proc/cpuinfo") { list.read($0) }
        var processor = Processor()
        processor.maker = list.first["vendor_id"] ?? list.first["CPU implementer"]
        processor.model = list.first["model name"] ?? list.first["CPU part"]
        processor.threads = list.threads == 0 ? nil : list.threads
        processor.cores = try list.cores ?? (isSingleThreaded(host.files) ? processor.threads : nil)
        processor.architecture = host.architecture
        return processor
    }

    private static func isSingleThreaded(_ files: HostFiles) throws -> Bool {
        try files.integer("/sys/devices/system/cpu/smt/active") == 0
    }
}

/// What `/proc/cpuinfo` says, gathered line by line.
struct ProcessorList {
    private static let names: Set<String> = ["vendor_id", "model name", "CPU implementer", "CPU part"]

    /// The first value of each of the names that matter.
    private(set) var first: [String: String] = [:]
    private(set) var threads: Int64 = 0
    private var package = ""
    private var coresSeen: Set<String> = []

    /// Cores in all packages, `nil` where the kernel does not number them.
    var cores: Int64? { coresSeen.isEmpty ? nil : Int64(coresSeen.count) }

    mutating func read(_ line: ArraySlice<UInt8>) {
        guard let colon = line.prefix(24).firstIndex(of: UInt8(ascii: ":")),
            let name = BoundedText.text(line[..<colon])
        else { return }
        let value = line[(colon + 1)...]
        switch name {
        case "processor": threads += 1
        case "physical id": package = BoundedText.text(value) ?? ""
        case "core id": coresSeen.insert("\(package):\(BoundedText.text(value) ?? "")")
        default:
            guard Self.names.contains(name), first[name] == nil else { return }
            first[name] = BoundedText.text(value)
        }
    }
}
