import Console
import Files
import Glibc
import Invoices
import Temporary
import TestSupport
import Testing

@testable import Collector

@Suite struct InputFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A PDF with a hole of this many bytes behind its beginning.
    private func picture(_ name: String, bytes: Int) throws -> InputFile {
        let path = folder.path(name)
        try File.write(Array("%PDF-1.7".utf8), to: path)
        #expect(truncate(path, bytes) == 0)
        return InputFile(path: path, limit: InvoiceLimits.fileInBytes, isText: false)
    }

    private func refusal(_ files: [InputFile]) -> String? {
        thrown(UsageError.self) { _ = try files.contents() }?.description
    }

    @Test func aFileOfAGigabyteIsRefusedByItsSize() throws {
        let file = try picture("scan.pdf", bytes: 1 << 30)
        #expect(refusal([file]) == "\(file.path) has 1024 MB: at most 15 MB are taken")
    }

    @Test func filesTogetherAreBoundedAsWell() throws {
        let files = try (1...3).map { try picture("\($0).pdf", bytes: 14 << 20) }
        let contents = try Array(files.dropLast()).contents()
        #expect(contents.map(\.count) == [14 << 20, 14 << 20])
        #expect(refusal(files) == "the files have more than 32 MB together: give some at a time")
        let many = [InputFile](repeating: files[0], count: 201)
        #expect(refusal(many) == "201 files: at most 200 are taken at once")
    }
}
