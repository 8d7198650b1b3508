/// The processor, from `/proc/cpuinfo` and `/sys/devices/system/cpu`.
package struct Processor: Record, Equatable {
    package var maker: String?
    package var model: String?
    package var cores: Int64?
    package var threads: Int64?
    package var architecture: String?

    package init() {}

    package static let fields: [Field<Self>] = [
        .text("maker", \.maker, "maker as the processor names it (GenuineIntel)"),
        .text("model", \.model, "model name"),
        .integer("cores", \.cores, "cores of all processors together"),
        .integer("threads", \.threads, "processors that the kernel sees"),
        .text("architecture", \.architecture, "architecture of the running kernel (x86_64, aarch64)"),
    ]
}
