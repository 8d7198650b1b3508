import Inventory

/// What passes between a command and the serving process: one JSON object a line.
enum AdminFrame: Equatable {
    /// From the client, once: a command line, the file that it names, and what the terminal is like.
    case command(arguments: [String], file: String?, columns: Int, isTerminal: Bool, colours: Bool)
    /// From the server, any number.
    case result(String)
    case note(String)
    /// From the server, last.
    case end(status: Int32)

    /// Bytes of one line; a command line may carry long names, a result is cut into pieces.
    static let maximumBytes = 1 << 20

    /// Columns of a terminal that we believe.
    private static let widths: ClosedRange<Int64> = 20...1_000

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            switch self {
            case .command(let arguments, let file, let columns, let isTerminal, let colours):
                writer.name("arguments")
                writer.array { writer in arguments.forEach { writer.text($0) } }
                if let file {
                    writer.name("file")
                    writer.array { writer in file.pieces.forEach { writer.text($0) } }
                }
                writer.name("columns")
                writer.integer(Int64(columns))
                writer.name("isTerminal")
                writer.boolean(isTerminal)
                writer.name("colours")
                writer.boolean(colours)
            case .result(let text):
                writer.name("result")
                writer.text(text)
            case .note(let line):
                writer.name("note")
                writer.text(line)
            case .end(let status):
                writer.name("status")
                writer.integer(Int64(status))
            }
        }
        return writer.bytes
    }

    init?(parsing bytes: [UInt8]) {
        guard let frame = try? JSONValue(parsing: bytes, limits: .document) else { return nil }
        if let arguments = frame["arguments"]?.texts, let columns = frame["columns"]?.integer {
            self = .command(
                arguments: arguments, file: frame["file"]?.texts?.joined(),
                columns: Int(columns.clamped(to: Self.widths)),
                isTerminal: frame["isTerminal"] == .boolean(true),
                colours: frame["colours"] == .boolean(true))
        } else if let text = frame["result"]?.text {
            self = .result(text)
        } else if let line = frame["note"]?.text {
            self = .note(line)
        } else if let status = frame["status"]?.integer {
            self = .end(status: Int32(truncatingIfNeeded: status))
        } else {
            return nil
        }
    }
}

extension AdminFrame {
    /// A case without a payload type of its own.
    static func command(_ arguments: [String]) -> AdminFrame {
        .command(arguments: arguments, file: nil, columns: 80, isTerminal: false, colours: false)
    }
}

extension String {
    /// Unicode scalars in one piece: at four bytes each, they are fewer bytes than a text in a frame may have.
    private static let pieceScalars = 16_000

    /// The text in pieces that fit a frame.
    var pieces: [String] {
        var pieces: [String] = []
        var rest = unicodeScalars[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Self.pieceScalars)
            pieces.append(String(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }
}

extension Comparable {
    fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
