/// What an inventory shows of a computer in one line, besides what it is.
package struct HostSummary: Sendable, Equatable {
    package var processor: String?
    /// Installed modules together; where firmware lists none, what the kernel can use, which is less.
    package var memoryInBytes: Int64?
    /// Disks that are built in.
    package var storageInBytes: Int64?
    /// Diagonal of the built-in screen in tenths of an inch.
    package var screenInTenthsOfInch: Int64?
    package var osName: String?
    package var osVersion: String?
    /// Midday of the last day with security updates, in UTC seconds; `nil` if there is no end or nobody knows it.
    package var osSupportedUntil: Int64?
    /// Whether the file system at / is encrypted; `nil` if nobody could tell.
    package var isDiskEncrypted: Bool?
    package var hostname: String?

    package init(_ facts: Facts, by tables: Tables = .builtIn) {
        processor = Placeholder.genuine(facts.processor?.model)
        memoryInBytes = facts.memory?.installedInBytes
        storageInBytes = facts.storage?.builtInBytes
        screenInTenthsOfInch = facts.displays?.internalScreenInTenthsOfInch
        osName = facts.system?.name
        osVersion = facts.system?.version
        osSupportedUntil = facts.system.flatMap { EndOfSupport.of($0, by: tables)?.moment }
        isDiskEncrypted = facts.storage?.rootEncryption.map { $0 != "none" }
        hostname = facts.system?.hostname
    }
}

extension Memory {
    fileprivate var installedInBytes: Int64? {
        modules.compactMap(\.sizeInBytes).total ?? totalInBytes
    }
}

extension Storage {
    /// A disk on USB is no part of the computer, although its medium cannot be taken out.
    fileprivate var builtInBytes: Int64? {
        disks.filter { $0.isRemovable != true && $0.bus != "usb" }.compactMap(\.sizeInBytes).total
    }
}

extension [Int64] {
    /// Of sizes; `nil` if there are none. A snapshot may state any number: what is beyond all numbers is dropped.
    fileprivate var total: Int64? {
        let sizes = filter { $0 > 0 }
        guard !sizes.isEmpty else { return nil }
        return sizes.reduce(0 as Int64?) { total, size in
            guard let total else { return nil }
            let (next, isTooLarge) = total.addingReportingOverflow(size)
            return isTooLarge ? nil : next
        }
    }
}
