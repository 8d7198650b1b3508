/// What a HID device says it is, from the bytes of `report_descriptor` in sysfs.
///
/// Whatever the bytes, there is an answer: all applications up to the first fault, in time and memory that grow with
/// the number of bytes alone. Source: Device Class Definition for HID 1.11, chapter 6.2.2; where it leaves a choice,
/// Linux's (`hid_open_report`), so that sizes agree with those of the input devices.
package struct HIDReportDescriptor: Sendable, Equatable {
    /// Why the rest of the bytes was not read.
    package enum Fault: String, Sendable {
        /// Ends within an element, or with a collection that is still open.
        case truncated
        /// Closes a collection or restores values that were never opened or saved.
        case unbalanced
        /// More bytes, applications or levels than any device has.
        case excessive
    }

    /// The length of a descriptor is a number of 16 bits.
    package static let maximumBytes = 65_535
    static let maximumApplications = 64
    static let maximumDepth = 32

    /// The outermost collections and those application collections within them, in their order.
    package private(set) var applications: [HIDApplication] = []
    package private(set) var fault: Fault?

    package init(_ bytes: [UInt8]) {
        var reader = HIDElementReader(bytes.prefix(Self.maximumBytes))
        var state = HIDParserState()
        while state.fault == nil, let element = reader.next() { state.apply(element) }
        applications = state.applications
        fault = state.fault ?? (bytes.count > Self.maximumBytes ? .excessive : nil)
        if fault == nil, reader.isTruncated || state.hasOpenCollection { fault = .truncated }
    }
}
