import Files
import Foundation
import Funding
import Glibc
import Imports
import Invoices
import Temporary
import TestSupport
import Testing

@Suite struct InvoiceReaderTests {
    @Test func theBytesSayWhatTheyAre() throws {
        for name in ["base.xml", "utf-16.xml", "windows-1252.xml"] {
            #expect(try SampleInvoice.reader.invoices(in: SampleInvoice.bytes(name)).count == 1, "\(name)")
        }
        #expect(try SampleInvoice.reader.invoices(in: SampleInvoice.bytes("lists.csv")).count == 4)
        #expect(
            SampleInvoice.faults("%PDF-1.7")
                == "the file is a PDF, made for eyes: ask the supplier for the Peppol file (XML)")
        #expect(SampleInvoice.faults("") == "the file is empty")
    }

    @Test func aListAndAFileSayTheSameOfOneInvoice() throws {
        var listed = try SampleInvoice.reader.invoices(in: SampleInvoice.bytes("lists.csv"))[0]
        var read = try SampleInvoice.draft("base.xml")
        (read.buyer, read.documents, listed.school, read.supplier.tradeName) = (nil, [], nil, nil)
        for index in listed.lines.indices { (listed.lines[index].costKind, listed.lines[index].row) = (nil, nil) }
        listed.lines[1].description = read.lines[1].description
        listed.lines[0].description = read.lines[0].description
        #expect(listed == read)
    }

    @Test func aFileOfAGigabyteIsRefusedByItsSize() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("factuur.pdf")
        try File.write(Array("%PDF-1.7".utf8), to: path)
        #expect(truncate(path, 1 << 30) == 0)
        let expected = FileError("read", path, code: EFBIG)
        #expect(throws: expected) { try File.read(path, limit: InvoiceLimits.fileInBytes) }
    }

    @Test func moreThanCanBeKeptIsNotLookedAt() {
        let large = Array("<Invoice>".utf8) + [UInt8](repeating: 0x20, count: InvoiceLimits.fileInBytes)
        #expect(SampleInvoice.faults(large) == "the file is larger than 15 MiB")
    }

    @Test(arguments: ["base.xml", "allowances.xml", "credit-note.xml", "vat-rates.xml", "utf-16.xml", "lists.csv"])
    func anyBytesGiveInvoicesOrFaults(_ name: String) throws {
        var random = Seeded()
        let sample = try SampleInvoice.bytes(name)
        for _ in 1...200 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: bytes[place...].prefix(60), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
                }
            }
            do {
                for draft in try SampleInvoice.reader.invoices(in: bytes) { #expect(draft.isSound) }
            } catch {
                #expect((error as? ImportFaults)?.count ?? 0 > 0)
            }
        }
    }
}

extension InvoiceDraft {
    /// What is promised of whatever is read, but for the kinds of cost, which a Peppol file does not have.
    var isSound: Bool {
        var known = self
        for index in known.lines.indices { known.lines[index].costKind = .other }
        return known.faults(today: SampleInvoice.today).isEmpty && !(total.map { $0 < .zero } ?? false)
    }
}
