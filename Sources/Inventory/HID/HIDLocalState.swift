/// Usages from one to another on the same page.
struct HIDUsageRange {
    var page: UInt16
    let ids: ClosedRange<UInt16>
    /// A usage of four bytes names its page itself.
    let hasOwnPage: Bool

    var lowest: HIDUsage { HIDUsage(page: page, id: ids.lowerBound) }

    func contains(_ usage: HIDUsage) -> Bool { page == usage.page && ids.contains(usage.id) }
}

/// The usages that the next collection or control gets (HID 1.11 §6.2.2.8).
struct HIDLocalState {
    private var ranges: [HIDUsageRange] = []
    private var minimum: UInt32?
    /// Whether alternatives for one control follow, and whether the preferred one, which is the first, is known.
    private var isWithinAlternatives = false
    private var hasAlternative = false

    mutating func apply(_ element: HIDElement, page: UInt16) {
        switch element.tag {
        case .usage: add(element.value...element.value, element, page: page)
        case .usageMinimum: minimum = element.value
        case .usageMaximum: addRange(to: element, page: page)
        default:
            isWithinAlternatives = element.value != 0
            hasAlternative = false
        }
    }

    private mutating func addRange(to element: HIDElement, page: UInt16) {
        guard let low = minimum, low <= element.value else { return }
        minimum = nil
        add(low...element.value, element, page: page)
    }

    private mutating func add(_ values: ClosedRange<UInt32>, _ element: HIDElement, page: UInt16) {
        guard !isWithinAlternatives || !hasAlternative else { return }
        hasAlternative = isWithinAlternatives
        let hasOwnPage = element.length == 4
        let ids = [values.lowerBound, values.upperBound].map { UInt16(truncatingIfNeeded: $0) }
        guard ids[0] <= ids[1] else { return }
        ranges.append(
            HIDUsageRange(
                page: hasOwnPage ? UInt16(truncatingIfNeeded: element.value >> 16) : page, ids: ids[0]...ids[1],
                hasOwnPage: hasOwnPage))
    }

    /// The usages, once the control is known that they are for.
    ///
    /// A page that is set behind its usages counts for them nevertheless: keyboards exist that do so, and Windows and
    /// Linux read them (Linux, `hid_concatenate_last_usage_page`).
    func usages(lastPage: UInt16) -> [HIDUsageRange] {
        var usages = ranges
        for index in usages.indices.reversed() where !usages[index].hasOwnPage {
            if usages[index].page == lastPage { break }
            usages[index].page = lastPage
        }
        return usages
    }
}
