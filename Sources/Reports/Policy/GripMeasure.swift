import Inventory
import Sheets

/// A measure of GRIP of which a store shows something: a row of the table `grip-measures` with those of `grip-tests`.
struct GripMeasure: Sendable {
    /// `O5`
    let code: String
    let title: Words
    /// Roles, never persons.
    let responsible: Words
    let doer: Words
    /// The command that shows it device by device.
    let proof: String
    let tests: [Test]

    /// By what it is judged.
    struct Test: Sendable {
        /// `nil` for what no store tells.
        let figure: GripFigure?
        let question: Words
        /// From which part it is shown, in percent.
        let full: Int?
        let partly: Int?
    }

    static let all: [GripMeasure] = {
        let tests = PolicyTable.rows(PackageResources.grip_tests_tsv) { ($0.text("measure"), try Test($0)) }
        return PolicyTable.rows(PackageResources.grip_measures_tsv) { try GripMeasure($0, tests) }
    }()

    private init(_ row: TableRow, _ tests: [(measure: String?, test: Test)]) throws {
        let code = try row.required("measure")
        self.code = code
        title = Words(nl: try row.required("nl"), en: try row.required("en"))
        responsible = Words(nl: try row.required("responsible-nl"), en: try row.required("responsible-en"))
        doer = Words(nl: try row.required("doer-nl"), en: try row.required("doer-en"))
        proof = try row.required("proof")
        self.tests = tests.filter { $0.measure == code }.map(\.test)
    }
}

extension GripMeasure.Test {
    fileprivate init(_ row: TableRow) throws {
        question = Words(nl: try row.required("nl"), en: try row.required("en"))
        guard row.text("figure") != nil else {
            (figure, full, partly) = (nil, nil, nil)
            return
        }
        figure = try row.word("figure")
        full = try Self.percent("full", row)
        partly = try Self.percent("partly", row)
    }

    private static func percent(_ column: String, _ row: TableRow) throws -> Int {
        guard let percent = Int(try row.required(column)), (1...100).contains(percent) else {
            throw TableError(line: row.line, reason: "the \(column) is no percentage")
        }
        return percent
    }
}

/// Whether a store shows that a measure is taken; best first.
enum GripJudgement: String, Sendable {
    case demonstrable
    case partly
    case not

    var words: Words {
        switch self {
        case .demonstrable: Words(nl: "aantoonbaar", en: "demonstrable")
        case .partly: Words(nl: "gedeeltelijk", en: "partly")
        case .not: Words(nl: "niet aantoonbaar", en: "not demonstrable")
        }
    }

    var cell: Cell { .word(rawValue, words) }

    /// In a table of many.
    var briefCell: Cell {
        switch self {
        case .demonstrable: .word(id: rawValue, nl: "ja", en: "yes")
        case .partly: .word(id: rawValue, nl: "deels", en: "partly")
        case .not: .word(id: rawValue, nl: "nee", en: "no")
        }
    }
}

extension GripMeasure.Test {
    /// `nil` where it is asked of no device at all. What is unknown is not shown.
    func judgement(_ figures: GripFigures) -> GripJudgement? {
        guard let figure, let full, let partly else { return .not }
        let tally = figures[figure]
        guard tally.total > 0 else { return nil }
        if tally.yes * 100 >= full * tally.total { return .demonstrable }
        return tally.yes * 100 >= partly * tally.total ? .partly : .not
    }
}

extension GripMeasure {
    /// By all tests that say something.
    func judgement(_ figures: GripFigures) -> GripJudgement {
        let judgements = Set(tests.compactMap { $0.judgement(figures) })
        if judgements == [.demonstrable] { return .demonstrable }
        return judgements.isSubset(of: [.not]) ? .not : .partly
    }
}
