import Assets
import Inventory

/// What the columns of one file are taken for.
struct ColumnPlan {
    let mapping: ColumnMapping
    /// In the order of the mapping: of several for one target the first that is not empty wins.
    let columns: [PlannedColumn]
    let dropped: [String]
    let passedOver: [String]
    /// Whether it tells devices apart, and their school.
    private(set) var isComplete: Bool

    /// What makes the file useless is added to the faults.
    init(_ table: CSVTable, _ mapping: ColumnMapping, _ school: SchoolNumber?, faults: inout ImportFaults) {
        self.mapping = mapping
        let headings = table.headings.map(Heading.init)
        let used = mapping.columns.flatMap { column in
            headings.indices.filter { headings[$0] == column.heading }.map { place in
                PlannedColumn(place: place, name: table.headings[place], target: column.target, form: column.form)
            }
        }
        let places = Set(used.map(\.place))
        let personal = Set(used.filter { $0.target == .dropped }.map(\.place))
        columns = used.filter { !personal.contains($0.place) }
        dropped = personal.sorted().map { table.headings[$0] }
        let unknown = headings.indices.filter { !places.contains($0) && !headings[$0].isEmpty }
        passedOver = unknown.map { table.headings[$0] }
        isComplete = !headings.isEmpty
        if isComplete { addFaults(ofHeadings: headings, school, &faults) }
    }

    /// Those of which the file may say something.
    var fields: [AssetField] {
        let named = Set(columns.compactMap(\.field)).union(mapping.constants.keys)
        return AssetField.allCases.filter(named.contains)
    }

    /// The heading of the first column that fills a field.
    func name(of field: AssetField) -> String? { columns.first { $0.field == field }?.name }

    private mutating func addFaults(
        ofHeadings headings: [Heading], _ school: SchoolNumber?, _ faults: inout ImportFaults
    ) {
        if school == nil, !fields.contains(.school) {
            addFault("no column and no option says of which school the devices are: give --school", &faults)
        }
        let counts = Dictionary(headings.map { ($0, 1) }, uniquingKeysWith: +)
        for heading in Set(columns.map(\.name)).sorted() where counts[Heading(heading), default: 0] > 1 {
            addFault("the heading '\(heading)' stands over more than one column", &faults)
        }
        guard !columns.contains(where: { $0.tellsDevicesApart }) else { return }
        let wanted = mapping.columns.filter { PlannedColumn.tellsDevicesApart($0.target) }
        let names = wanted.map { "'\($0.heading.text)'" }.joined(separator: ", ")
        addFault("no column tells the devices apart: the mapping '\(mapping.name)' looks for \(names)", &faults)
    }

    private mutating func addFault(_ reason: String, _ faults: inout ImportFaults) {
        isComplete = false
        faults.add(ImportFault(reason))
    }
}

/// One column of a file that is read.
struct PlannedColumn {
    /// Counted from 0.
    let place: Int
    /// The heading as it stands in the file.
    let name: String
    let target: ColumnTarget
    let form: CellForm

    var field: AssetField? {
        guard case .field(let field) = target else { return nil }
        return field
    }

    var tellsDevicesApart: Bool { Self.tellsDevicesApart(target) }

    /// Whether its values are damaged beyond use if they look like dates and short forms of long numbers.
    var identifies: Bool { tellsDevicesApart || field == .orderNumber }

    static func tellsDevicesApart(_ target: ColumnTarget) -> Bool {
        [.key, .asset, .field(.serial), .field(.inventoryNumber)].contains(target)
    }
}
