/// What the elements read so far have set.
struct HIDParserState {
    private(set) var applications: [HIDApplication] = []
    /// Why the following elements cannot be understood.
    private(set) var fault: HIDReportDescriptor.Fault?
    private var global = HIDGlobalState()
    private var saved: [HIDGlobalState] = []
    private var local = HIDLocalState()
    /// For each open collection the application that its controls belong to; `nil` where there is none.
    private var open: [Int?] = []

    private static let applicationCollection: UInt32 = 1

    var hasOpenCollection: Bool { !open.isEmpty }

    mutating func apply(_ element: HIDElement) {
        switch element.tag {
        case .collection: beginCollection(element.value)
        case .endCollection: endCollection()
        case .input: addInput(flags: element.value)
        case .output, .feature: local = HIDLocalState()
        case .push: push()
        case .pop: pop()
        case .usage, .usageMinimum, .usageMaximum, .delimiter: local.apply(element, page: global.usagePage)
        default: global.apply(element)
        }
    }

    /// Some pens put no application around their controls: the outermost collection is one, whatever it calls itself.
    private mutating func beginCollection(_ kind: UInt32) {
        let usage = local.usages(lastPage: global.usagePage).first?.lowest
        local = HIDLocalState()
        let isApplication = usage != nil && (kind == Self.applicationCollection || open.isEmpty)
        guard open.count < HIDReportDescriptor.maximumDepth,
            !isApplication || applications.count < HIDReportDescriptor.maximumApplications
        else { return fault = .excessive }
        open.append(isApplication ? applications.count : open.last ?? nil)
        if isApplication, let usage { applications.append(HIDApplication(usage: usage)) }
    }

    private mutating func endCollection() {
        local = HIDLocalState()
        if open.popLast() == nil { fault = .unbalanced }
    }

    private mutating func push() {
        guard saved.count < HIDReportDescriptor.maximumDepth else { return fault = .excessive }
        saved.append(global)
    }

    private mutating func pop() {
        guard let last = saved.popLast() else { return fault = .unbalanced }
        global = last
    }

    /// The first axes of an application that state a size give it; the other fingers repeat it.
    private mutating func addInput(flags: UInt32) {
        defer { local = HIDLocalState() }
        guard flags & HIDInputFlag.constantOrRelative == 0, let application = open.last ?? nil,
            let extent = global.extentInMillimetres
        else { return }
        let usages = local.usages(lastPage: global.usagePage)
        if applications[application].widthInMillimetres == nil, usages.contains(where: { $0.contains(.x) }) {
            applications[application].widthInMillimetres = extent
        }
        if applications[application].heightInMillimetres == nil, usages.contains(where: { $0.contains(.y) }) {
            applications[application].heightInMillimetres = extent
        }
    }
}

/// HID 1.11 §6.2.2.5: padding is constant, a mouse is relative.
private enum HIDInputFlag {
    static let constantOrRelative: UInt32 = 1 | 4
}
