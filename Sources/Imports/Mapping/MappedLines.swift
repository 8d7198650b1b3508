import Assets
import Inventory

/// `column HEADING TARGET FORM`: what the column with this heading is taken for.
struct MappedColumn: Sendable {
    let heading: Heading
    let target: ColumnTarget
    let form: CellForm

    init(_ row: TableRow) throws {
        heading = Heading(try row.required("text"))
        target = try row.target()
        form = try row.form(of: target)
    }
}

/// `word TEXT TARGET VALUE`: what a word of the source means; `-` as value is nothing.
struct MappedWord: Sendable {
    let pattern: TextPattern
    let target: ColumnTarget
    let value: String?

    init(_ row: TableRow) throws {
        pattern = TextPattern(try row.required("text"))
        let target = try row.target()
        self.target = target
        value = try row.text("value").map { text in
            guard case .field(let field) = target else { return text }
            return try row.canonical(text, of: field)
        }
    }
}

/// `school TEXT - INSTELLINGSNUMMER`: the school by a path that it begins, or by a name.
struct MappedSchool: Sendable {
    let text: String
    let number: SchoolNumber

    init(_ row: TableRow) throws {
        text = try row.required("text")
        guard let number = SchoolNumber(try row.required("value")) else {
            throw TableError(line: row.line, reason: "the value is no instellingsnummer of six digits")
        }
        self.number = number
    }

    /// Whether a path is this one or lies below it, without case: `/De Linde` holds `/de linde/Klas 5` and not `/De Linden`.
    func holds(_ path: String) -> Bool {
        let steps = path.lowercased().split(separator: "/")
        return steps.starts(with: text.lowercased().split(separator: "/"))
    }
}

extension TableRow {
    func field() throws -> AssetField {
        let text = try required("fills")
        guard let field = AssetField(rawValue: text) else { throw unknown(text) }
        return field
    }

    fileprivate func target() throws -> ColumnTarget {
        switch try required("fills") {
        case "key": .key
        case "lastSeen": .lastSeen
        case "asset": .asset
        case "drop": .dropped
        default: .field(try field())
        }
    }

    func canonical(_ text: String, of field: AssetField) throws -> String {
        do {
            return try field.form.canonical(text)
        } catch let error as FieldValueError {
            throw TableError(line: line, reason: error.description)
        }
    }

    fileprivate func form(of target: ColumnTarget) throws -> CellForm {
        let forms: [CellForm] =
            switch target {
            case .field(let field): CellForm.forms(of: field)
            case .lastSeen: CellForm.ofMoments
            default: [.plain]
            }
        guard let text = text("value") else { return forms.first ?? .plain }
        guard let form = CellForm(rawValue: text), forms.contains(form) else {
            let known = forms.map(\.rawValue).joined(separator: ", ")
            throw TableError(line: line, reason: "'\(text)' is no form of this column: there are \(known)")
        }
        return form
    }

    private func unknown(_ text: String) -> TableError {
        let fields = AssetField.allCases.map(\.rawValue).joined(separator: ", ")
        return TableError(
            line: line,
            reason: "'\(text)' is nothing that a column fills: there are key, lastSeen, asset, drop, \(fields)")
    }
}
