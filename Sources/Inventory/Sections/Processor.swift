/// The processor, from `/proc/cpuinfo` and `/sys/devices/system/cpu`; its sockets from SMBIOS type 4.
package struct Processor: Record, Equatable {
    package var maker: String?
    package var model: String?
    package var cores: Int64?
    package var threads: Int64?
    package var packages: Int64?
    package var sockets: Int64?
    package var architecture: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("maker", \.maker, "maker as the processor names it (GenuineIntel, ARM)"),
        .text("model", \.model, "model name; on ARM the kinds of its cores (Cortex-A55 + Cortex-A76)"),
        .integer("cores", \.cores, "cores of all processors together"),
        .integer("threads", \.threads, "processors that the kernel sees"),
        .integer("packages", \.packages, "processors as parts that one can hold"),
        .integer("sockets", \.sockets, "places for processors on the baseboard, also empty ones (root only)"),
        .text("architecture", \.architecture, "architecture of the running kernel (x86_64, aarch64)"),
    ]
}
