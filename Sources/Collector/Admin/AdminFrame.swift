import Inventory

/// What passes between a command and the serving process: one JSON object a line.
enum AdminFrame: Equatable {
    /// From the client, once; the files that it names follow, as they are.
    case command(AdminCommand)
    /// From the server, any number.
    case result(String)
    case note(String)
    /// A line that the next one replaces; an empty one takes it away.
    case progress(String)
    /// From the server, last.
    case end(status: Int32)

    /// Bytes of one line; a command line may carry long names, a result is cut into pieces.
    static let maximumBytes = 1 << 20

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            switch self {
            case .command(let command): command.write(to: &writer)
            case .result(let text): Self.write("result", text, to: &writer)
            case .note(let line): Self.write("note", line, to: &writer)
            case .progress(let line): Self.write("progress", line, to: &writer)
            case .end(let status):
                writer.name("status")
                writer.integer(Int64(status))
            }
        }
        return writer.bytes
    }

    private static func write(_ name: String, _ text: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.text(text)
    }

    init?(parsing bytes: [UInt8]) {
        guard let frame = try? JSONValue(parsing: bytes, limits: .document) else { return nil }
        if let command = AdminCommand(frame) {
            self = .command(command)
        } else if let text = frame["result"]?.text {
            self = .result(text)
        } else if let line = frame["note"]?.text {
            self = .note(line)
        } else if let line = frame["progress"]?.text {
            self = .progress(line)
        } else if let status = frame["status"]?.integer {
            self = .end(status: Int32(truncatingIfNeeded: status))
        } else {
            return nil
        }
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
