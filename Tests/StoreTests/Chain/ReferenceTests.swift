import Foundation
import TestSupport
import Testing

@testable import Store

private let python = "/usr/bin/python3"

/// A program of thirty lines, written by docs/audit-chain.md in another language, comes to the same links.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: python), "python3 is not installed"))
struct ReferenceTests {
    private static func file(_ path: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../" + path).path
    }

    private func verified(_ chain: SampleChain) throws -> (status: Int32, text: String) {
        let document = chain.folder.path("audit-chain.md")
        try Data(ChainedTable.document(SampleChain.tables).utf8).write(to: URL(filePath: document))
        return try verified(chain.path, by: document)
    }

    private func verified(_ store: String, by document: String) throws -> (status: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = [Self.file("Tests/Reference/verify-chain.py"), store, document]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    @Test func theReferenceComesToTheSameHead() throws {
        let chain = try SampleChain()
        let head = try #require(try chain.connection.chainHead())
        let said = try verified(chain)
        #expect(said.status == 0)
        #expect(said.text == "\(head)\n")
    }

    @Test func theDocumentIsEnoughForAStoreWithMoney() throws {
        let ledger = try SampleLedger()
        try ledger.enter(try ledger.draft())
        let head = try #require(try ledger.store.questions.chainHead())
        #expect(try ledger.store.questions.chainFault() == nil)
        let said = try verified(ledger.sample.path, by: Self.file("docs/audit-chain.md"))
        #expect(said.status == 0)
        #expect(said.text == "\(head)\n")
    }

    @Test func theReferenceNamesTheFirstActThatDoesNotFit() throws {
        let chain = try SampleChain()
        try chain.unlock()
        try chain.connection.run("UPDATE sample SET name = NULL WHERE id = 2")
        let said = try verified(chain)
        #expect(said.status == 1)
        #expect(said.text == "act 3 does not fit\n")
    }
}
