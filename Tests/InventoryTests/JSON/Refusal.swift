import Inventory

/// A document, and why and where the reader must refuse it.
struct Refusal: Sendable, CustomStringConvertible {
    let document: [UInt8]
    let reason: JSONError.Reason
    let position: Int

    init(_ document: String, _ reason: JSONError.Reason, at position: Int) {
        self.init(Array(document.utf8), reason, at: position)
    }

    init(_ document: [UInt8], _ reason: JSONError.Reason, at position: Int) {
        self.document = document
        self.reason = reason
        self.position = position
    }

    var description: String { String(decoding: document.prefix(60), as: UTF8.self).debugDescription }
}

/// The error of the reader; `nil` if it takes the document.
func refusal(of document: [UInt8], limits: JSONLimits = .wire) -> JSONError? {
    do throws(JSONError) {
        _ = try JSONValue(parsing: document, limits: limits)
        return nil
    } catch {
        return error
    }
}
