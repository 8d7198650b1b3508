/// All that one agent saw on one host, by section. A section that no probe could fill is absent.
package struct Facts: Record, Equatable {
    @Boxed package var machine: Machine? = nil
    package var processor: Processor?
    package var memory: Memory?
    package var storage: Storage?
    package var network: Network?
    package var power: Power?
    package var displays: Displays?
    package var usb: USB?
    @Boxed package var system: System? = nil
    package var software: Software?
    package var problems: Problems?

    package init() {}

    package static let fields: [Field<Self>] = [
        .record("machine", \.machine, "the computer itself").serving(.kind),
        .record("processor", \.processor, "the processor").serving(.inventory),
        .record("memory", \.memory, "working memory").serving(.inventory),
        .record("storage", \.storage, "disks").serving(.inventory),
        .record("network", \.network, "network hardware").serving(.inventory),
        .record("power", \.power, "batteries").serving(.inventory),
        .record("displays", \.displays, "displays").serving(.inventory),
        .record("usb", \.usb, "USB devices").serving(.inventory),
        .record("system", \.system, "operating system").serving(.security),
        .record("software", \.software, "installed packages").serving(.applications),
        .record("problems", \.problems, "what could not be read").serving(.operation),
    ]

    /// Reads one section into its place; a section of a newer agent is passed over.
    package mutating func read(section name: String, _ value: JSONValue) throws(FieldError) {
        guard let field = Self.fields.first(where: { $0.name == name }) else { return }
        do { try field.read(&self, value) } catch { throw error.below(name) }
    }
}
