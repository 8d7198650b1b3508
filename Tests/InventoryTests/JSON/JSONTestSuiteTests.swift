import Foundation
import Inventory
import Testing

/// JSONTestSuite by Nicolas Seriot, read where it lies: `INKAART_SHARED`, or the folder `shared` beside the repository.
@Suite(.enabled(if: JSONTestSuite.isPresent, "JSONTestSuite is not here: set INKAART_SHARED"))
struct JSONTestSuiteTests {
    @Test(arguments: JSONTestSuite.names(startingWith: "y_"))
    func whatMustBeTakenIsTakenButForDuplicateNames(_ name: String) throws {
        let error = refusal(of: try JSONTestSuite.document(name), limits: .document)
        guard JSONTestSuite.refusedOnPurpose.contains(name) else { return #expect(error == nil) }
        #expect(error?.reason == .duplicateName("a"))
    }

    @Test(arguments: JSONTestSuite.names(startingWith: "n_"))
    func whatMustBeRefusedIsRefused(_ name: String) throws {
        #expect(refusal(of: try JSONTestSuite.document(name), limits: .document) != nil)
    }

    @Test(arguments: JSONTestSuite.names(startingWith: "i_"))
    func whatIsUpToTheReaderGoesAsDocumented(_ name: String) throws {
        let outcome = try #require(JSONTestSuite.outcomes[name])
        let error = refusal(of: try JSONTestSuite.document(name), limits: .document)
        #expect((error == nil) == outcome.isTaken)
    }

    @Test func theSuiteIsComplete() throws {
        #expect(JSONTestSuite.names(startingWith: "y_").count == 95)
        #expect(JSONTestSuite.names(startingWith: "n_").count == 188)
        #expect(JSONTestSuite.names(startingWith: "i_") == JSONTestSuite.outcomes.keys.sorted())
    }
}

@Suite struct JSONTestSuiteDocumentTests {
    @Test func theDocumentNamesEachOutcomeWithItsReason() throws {
        let page = try String(
            contentsOf: JSONTestSuite.repository.appending(path: "docs/json-test-suite.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `i_") }.map(String.init)
        let expected = JSONTestSuite.outcomes.sorted { $0.key < $1.key }.map { name, outcome in
            "| `\(name)` | \(outcome.isTaken ? "taken" : "refused") | \(outcome.reason) |"
        }
        #expect(rows == expected)
    }
}
