import Imports
import Inventory

/// An element and the way to it, so that what is wrong can be said with its place: `Invoice/cac:InvoiceLine[3]/cbc:LineExtensionAmount`.
struct XMLPlace {
    let element: XMLElement
    let path: String

    init(root: XMLElement) { self.init(element: root, path: root.name) }

    private init(element: XMLElement, path: String) {
        self.element = element
        self.path = path
    }

    /// All children of a name, counted from 1 as XPath counts.
    func all(_ name: String) -> [XMLPlace] {
        element.children.filter { $0.name == name }.enumerated().map { index, child in
            XMLPlace(element: child, path: "\(path)/\(name)[\(index + 1)]")
        }
    }

    /// The element at the end of these steps; `nil` if one of them is not there.
    /// - Throws: `ImportFault` if one of them is there twice.
    func one(_ steps: String...) throws -> XMLPlace? { try one(steps) }

    /// - Throws: `ImportFault` if one of these steps is not there, or twice.
    func required(_ steps: String...) throws -> XMLPlace {
        guard let place = try one(steps) else {
            let path = ([path] + steps).joined(separator: "/")
            throw ImportFault(element: path, "is missing: an invoice has it once")
        }
        return place
    }

    private func one(_ steps: [String]) throws -> XMLPlace? {
        var place: XMLPlace? = self
        for step in steps { place = try place?.child(step) }
        return place
    }

    private func child(_ name: String) throws -> XMLPlace? {
        let children = element.children.filter { $0.name == name }
        guard children.count < 2 else {
            throw ImportFault(element: "\(path)/\(name)", "stands here \(children.count) times: once would be right")
        }
        return children.first.map { XMLPlace(element: $0, path: "\(path)/\(name)") }
    }

    func fault(_ reason: String) -> ImportFault { ImportFault(element: path, reason) }

    /// The text in one line, however long it is no more than ``InvoiceLimits/textInBytes``, without what commands a terminal; `nil` if there is none.
    var text: String? {
        let words = String(decoding: element.text.prefix(InvoiceLimits.textInBytes), as: UTF8.self).unicodeScalars.split
        { scalar in
            scalar.properties.isWhitespace || [.control, .format].contains(scalar.properties.generalCategory)
        }
        return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
    }

    /// - Throws: `ImportFault` if there is none, or more than this.
    func text(atMost bytes: Int = InvoiceLimits.shortTextInBytes) throws -> String {
        guard let text else { throw fault("is empty: it would be right to say something, or to leave it out") }
        guard text.utf8.count <= bytes else { throw fault("has more than \(bytes) bytes") }
        return text
    }

    /// An attribute without outer blanks; `nil` if it is not there.
    func attribute(_ name: String) -> String? { element.attributes[name].flatMap(BoundedText.trimmed) }
}
