import Foundation
import Temporary
import Testing

@testable import Reports

private let hasReader = FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl/__init__.py")

/// Programs of another make, openpyxl and Python's csv, read what was meant.
@Suite(.enabled(if: hasReader, "python3-openpyxl is not installed"))
struct SecondReaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        setenv("TZ", "Europe/Brussels", 1)
        tzset()
    }

    @Test func everyCellComesBackAsItWasMeant() throws {
        try Meant.write(HostileReport.report, sheets: HostileReport.sheetNames, to: folder.path)
        let differences = try SecondReader.output(of: "read.py", folder.path("meant.json"))
        #expect(differences == "\n")
    }
}
