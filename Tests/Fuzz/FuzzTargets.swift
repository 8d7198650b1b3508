import Assets
import Funding
import Imports
import Invoices

@testable import Agent
@testable import Inventory

/// The readers of what others wrote. Each is handed any bytes; it must end soon, and keep what it promises.
let fuzzTargets: [String: @Sendable ([UInt8]) throws -> Void] = [
    "edid": { bytes in
        let edid = EDID(bytes)
        expect([edid.maker, edid.name, edid.serialText, edid.serial, edid.model] + edid.texts, "texts")
        expect(edid.extensions.allSatisfy { $0.count == EDID.blockSize }, "whole blocks")
        expect(edid.size.map { $0.widthInCentimetres > 0 && $0.heightInCentimetres > 0 } ?? true, "a size")
    },
    "smbios": { bytes in
        let table = SMBIOS(bytes)
        expect(table.oemStrings, "texts")
        expect([table.product?.maker, table.product?.name, table.product?.serial], "texts")
    },
    "hid": { bytes in
        let descriptor = HIDReportDescriptor(bytes)
        expect(descriptor.applications.count <= HIDReportDescriptor.maximumApplications, "applications")
        for application in descriptor.applications { expect([application.usage.text], "texts") }
    },
    "os-release": { bytes in
        let release = try HostFiles(root: SharedMemory.folder).osRelease(try SharedMemory.path(holding: bytes))
        expect(["NAME", "VERSION_ID", "PRETTY_NAME"].map { release[$0] }, "texts")
    },
    "dpkg": { bytes in
        var status = DpkgStatus()
        try forEachLine(of: bytes) { status.read($0) }
        let names = status.packages().map(\.name)
        expect(names == Set(names).sorted(), "names in their order, each once")
    },
    "rpm": { bytes in
        let header = RPMHeader { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
        expect([header?.name, header?.version, header?.release, header?.architecture], "texts")
    },
    "flatpak": { bytes in
        try forEachLine(of: bytes) { line in expect([Flatpaks.newestRelease(in: line)], "texts") }
    },
    "snap": { bytes in
        try forEachLine(of: bytes) { line in expect([Snaps.version(in: line)], "texts") }
    },
    "table": { bytes in
        var tables = Tables()
        do {
            let table = try TableText(bytes)
            try tables.replace(with: table)
            expect(tables.versions == [table.name: table.version], "a table in force")
        } catch let error as TableError {
            expect(error.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1 && !error.reason.isEmpty, "a line")
            expect(tables.versions.isEmpty, "nothing of a table that is wrong")
        }
    },
    "mapping": { bytes in
        do {
            expect(try !ColumnMapping(bytes).name.isEmpty, "a name")
        } catch let error as TableError {
            expect(error.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1 && !error.reason.isEmpty, "a line")
        }
    },
    "import": { bytes in
        let mapping = builtInMappings[Int(bytes.first ?? 0) % builtInMappings.count]
        do {
            let file = try ImportFile(Array(bytes.dropFirst()), by: mapping, school: SchoolNumber("030569"))
            expect(Set(file.rows.map(\.key)).count == file.rows.count, "each device once")
            expect(file.rows.allSatisfy { $0.values[.school] == "030569" }, "the school of the import")
        } catch let faults as ImportFaults {
            expect(faults.count >= faults.shown.count && !faults.shown.isEmpty, "faults")
        }
    },
    "ubl": { bytes in
        try expectInvoices { [try invoiceReader.ublInvoice(bytes)] }
    },
    "invoice-list": { bytes in
        try expectInvoices { try invoiceReader.listedInvoices(bytes) }
    },
    "json": { bytes in
        do {
            let value = try JSONValue(parsing: bytes, limits: .wire)
            expect(try JSONValue(parsing: bytes, limits: .document) == value, "the same under wider limits")
        } catch let error as JSONError where error.position <= bytes.count {
            expect(!error.description.isEmpty, "a reason")
        }
    },
]

private let builtInMappings = BuiltInMapping.allCases.map(\.mapping)

private let invoiceReader = InvoiceReader(today: Day(number: 20_779))

/// Invoices that can be entered once their kinds of cost are known, or faults.
private func expectInvoices(_ read: () throws -> [InvoiceDraft]) throws {
    do {
        for var draft in try read() {
            for index in draft.lines.indices { draft.lines[index].costKind = .other }
            expect(draft.faults(today: invoiceReader.today).isEmpty, "an invoice without faults")
            expect(draft.total.map { $0 >= .zero } ?? true, "a total without a sign")
        }
    } catch let faults as ImportFaults {
        expect(faults.count >= faults.shown.count && !faults.shown.isEmpty, "faults")
    }
}

private func forEachLine(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    let path = try SharedMemory.path(holding: bytes)
    try HostFiles(root: SharedMemory.folder).forEachLine(of: path, body)
}

extension HostFiles {
    fileprivate func osRelease(_ path: String) throws -> OSRelease { try OSRelease(self, paths: [path]) }
}

/// Texts are bounded and hold something, or are absent.
private func expect(_ texts: [String?], _ what: String) {
    expect(texts.compactMap { $0 }.allSatisfy { !$0.isEmpty && $0.utf8.count <= BoundedText.maximumBytes }, what)
}

/// Ends the program as a crash does, so that the bytes are kept.
private func expect(_ holds: Bool, _ what: String) {
    precondition(holds, what)
}
