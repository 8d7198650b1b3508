import Assets
import Funding
import Inventory

/// A line of an invoice against its devices, as a reader may be told of it.
struct ReconcileLine: Sendable {
    /// What names the invoice is `nil` where the reader may not be told whose it is.
    var schoolBoard: String?
    var school: SchoolNumber?
    var supplier: String?
    var number: String?
    let issuedOn: Day
    /// Number of the line, and its place in the invoice.
    var id: Int64?
    var position: Int?
    var description: String?
    var grantLines: [String]
    var gross: Cents
    var bought: Int
    var linked: Int
    var seen: Int
    var seenLately: Int
    var inRightSchool: Int
    /// Serial numbers, of what the reader sees.
    var notArrived: [String]
    var notSeen: [String]
    var silent: [String]
    var elsewhere: [(serial: String, school: SchoolNumber)]

    var notLinked: Int { bought - linked }

    /// Whether all that was bought is linked, seen lately and where it should be.
    var isInOrder: Bool {
        notLinked == 0 && seenLately == bought && inRightSchool == bought && notArrived.isEmpty
    }

    init(_ line: LineReconciliation) {
        (schoolBoard, school) = (line.invoice.schoolBoard, line.invoice.school)
        (supplier, number, issuedOn) = (line.invoice.supplier.name, line.invoice.number, line.invoice.issuedOn)
        (id, position, description) = (line.line.id, line.line.position, line.line.description)
        (grantLines, gross) = (line.grantLines, line.line.gross)
        (bought, linked, seen) = (line.bought, line.linked, line.seen)
        (seenLately, inRightSchool) = (line.seenLately, line.inRightSchool)
        (notArrived, notSeen, silent, elsewhere) = (line.notArrived, line.notSeen, line.silent, line.elsewhere)
    }
}

extension ReconcileLine {
    /// For a reader with limits: of the invoice of another school, or of their school board, the part that their awards bear and the
    /// devices that are theirs.
    init?(_ line: LineReconciliation, _ limits: Limits?) {
        self.init(line)
        guard let limits else { return }
        let (school, schoolBoard) = (line.invoice.school, line.invoice.schoolBoard)
        description = limits.told(description)
        if !limits.owns(school: school, schoolBoard: schoolBoard) { take(partOf: line, limits) }
        if !limits.includes(school: school, schoolBoard: schoolBoard) { forgetInvoice(limits) }
        let isTheirs = { limits.includes(line.places[$0]) }
        (notSeen, silent) = (notSeen.filter(isTheirs), silent.filter(isTheirs))
        elsewhere = elsewhere.filter { limits.includes($0.school) }
    }

    private mutating func take(partOf line: LineReconciliation, _ limits: Limits) {
        let shares = line.line.charges.filter { limits.includes($0.source.award?.school) }
        gross = shares.map(\.amount).sum
        grantLines = Set(shares.compactMap(\.source.award?.grantLine)).sorted()
        let theirs = line.places.filter { limits.includes($0.value) }.keys
        linked = theirs.count
        bought = linked
        seen = linked - theirs.count { line.notSeen.contains($0) }
        seenLately = seen - theirs.count { line.silent.contains($0) }
        inRightSchool = seen - elsewhere.count { limits.includes($0.school) }
        notArrived = []
    }

    private mutating func forgetInvoice(_ limits: Limits) {
        (school, supplier, number, id, position, description) = (nil, nil, nil, nil, nil, nil)
        if let board = schoolBoard, !limits.schoolBoards.contains(board) { schoolBoard = nil }
    }
}
