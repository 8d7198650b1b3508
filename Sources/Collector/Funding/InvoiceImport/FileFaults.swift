import Imports

/// All that is wrong with the files of one call, each with its file and its place in it.
struct FileFaults {
    private struct Fault {
        /// Place of the file in the call.
        let file: Int
        let row: Int
        let sentence: String
    }

    private let files: [String]
    private var faults: [Fault] = []
    /// Those that nobody kept one by one.
    private var others = 0

    init(files: [String]) { self.files = files }

    var isEmpty: Bool { faults.isEmpty }
    var count: Int { faults.count + others }

    mutating func add(_ fault: ImportFault, file: Int) {
        faults.append(Fault(file: file, row: fault.row ?? 0, sentence: "\(fault)"))
    }

    mutating func add(_ all: ImportFaults, file: Int) {
        for fault in all.shown { add(fault, file: file) }
        others += all.count - all.shown.count
    }

    /// `lijst.csv: row 17, column 'Factuurdatum': …`, in the order of files and rows.
    var lines: [String] {
        // As they came, where they are of one place.
        let sorted = faults.enumerated().sorted {
            ($0.element.file, $0.element.row, $0.offset) < ($1.element.file, $1.element.row, $1.offset)
        }
        return sorted.prefix(ImportLimits.shownFaults).map { "\(files[$0.element.file]): \($0.element.sentence)" }
    }
}
