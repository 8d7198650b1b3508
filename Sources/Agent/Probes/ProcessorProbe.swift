import Inventory

/// The processor, from `/proc/cpuinfo`, and what only the firmware knows of its sockets.
enum ProcessorProbe {
    static func processor(of host: Host) throws -> Processor {
        let list = try host.processors.value
        let sockets = host.attempt { try host.firmwareTable.value }?.processors.filter(\.isCentral) ?? []
        let ofFirmware = sockets.first(where: \.isPopulated)
        var processor = Processor()
        processor.maker = list.first["vendor_id"] ?? list.armMaker ?? ofFirmware?.maker
        processor.model = list.armModel ?? list.first["model name"] ?? ofFirmware?.name
        processor.threads = list.threads == 0 ? nil : list.threads
        processor.cores = list.cores ?? (isSingleThreaded(host) ? processor.threads : nil)
        processor.packages = list.packages
        processor.sockets = sockets.isEmpty ? nil : Int64(sockets.count)
        processor.architecture = host.architecture
        return processor
    }

    private static func isSingleThreaded(_ host: Host) -> Bool {
        host.attempt { try host.files.integer("/sys/devices/system/cpu/smt/active") } == 0
    }
}
