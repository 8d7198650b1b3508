/// The facts of the baseboard and case that tell one machine from another.
///
/// Two machines are the same if at least one of these is equal and none that both have differs: a UUID or serial alone is
/// repeated by careless makers.
package struct HardwareIdentity: Sendable, Equatable {
    package let uuid: String?
    package let serial: String?
    package let boardSerial: String?

    package init(uuid: String?, serial: String?, boardSerial: String?) {
        self.uuid = uuid
        self.serial = serial
        self.boardSerial = boardSerial
    }

    package init(of machine: Machine) {
        uuid = Self.genuine(machine.uuid)
        serial = Self.genuine(machine.serial) ?? Self.genuine(machine.deviceTreeSerial)
        boardSerial = Self.genuine(machine.boardSerial)
    }

    package func isSame(as other: HardwareIdentity) -> Bool {
        let pairs = [(uuid, other.uuid), (serial, other.serial), (boardSerial, other.boardSerial)]
        let known = pairs.filter { $0.0 != nil && $0.1 != nil }
        return !known.isEmpty && known.allSatisfy { $0.0 == $0.1 }
    }

    /// Compared without case; placeholders identify nothing.
    private static func genuine(_ text: String?) -> String? {
        guard let text, !Placeholder.isPlaceholder(text) else { return nil }
        return text.lowercased()
    }
}
