import CXML
import Imports

/// libxml2 (parser.h) as a reader of well-formed text that nothing can make larger: no DTD, so no entities of anybody, and no file or
/// network is asked, as there is no callback for it.
enum XMLParser {
    /// The element that holds all others. The text is UTF-8, without a declaration of an encoding.
    /// - Throws: `ImportFault` where it is not well-formed, or more than ``InvoiceLimits`` allow.
    static func tree(of text: [UInt8]) throws -> XMLElement {
        _ = library
        let assembly = TreeAssembly()
        try withExtendedLifetime(assembly) {
            var callbacks = callbacks
            let context = Unmanaged.passUnretained(assembly).toOpaque()
            guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
                throw ImportFault("no memory to read the file")
            }
            defer { xmlFreeParserCtxt(parser) }
            try feed(text, to: parser, assembly)
        }
        guard let root = assembly.root else { throw damaged("it has no element") }
        return root
    }

    /// Piece by piece: what is refused is not read to its end.
    private static func feed(_ text: [UInt8], to parser: xmlParserCtxtPtr, _ assembly: TreeAssembly) throws {
        var rest = text[...]
        repeat {
            let piece = rest.prefix(InvoiceLimits.tagInBytes)
            rest = rest.dropFirst(piece.count)
            let before = assembly.events
            let code = piece.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                return xmlParseChunk(parser, start, Int32(bytes.count), rest.isEmpty ? 1 : 0)
            }
            if let fault = assembly.fault { throw fault }
            guard code == 0 else { throw damaged("the library of XML gives code \(code)") }
            guard rest.isEmpty || assembly.events > before else {
                throw ImportFault(
                    "a tag, comment or CDATA of more than \(InvoiceLimits.tagInBytes) bytes is in no invoice")
            }
        } while !rest.isEmpty
    }

    fileprivate static func damaged(_ reason: String) -> ImportFault {
        ImportFault("\(reason): the file is damaged or cut off; get it again")
    }

    /// Has to be called once before threads are at it.
    private static let library: Void = xmlInitParser()

    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = UInt32(XML_SAX2_MAGIC)
        callbacks.internalSubset = { context, _, _, _ in
            TreeAssembly.of(context)?.refuse("has a DTD, which can hide other files in it: an invoice has none")
        }
        callbacks.startElementNs = { context, name, _, namespace, spaces, _, count, _, attributes in
            TreeAssembly.of(context)?.begin(name, namespace, attributes, count: Int(count), spaces: Int(spaces))
        }
        callbacks.endElementNs = { context, _, _, _ in TreeAssembly.of(context)?.end() }
        let characters: charactersSAXFunc = { context, bytes, count in
            TreeAssembly.of(context)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        (callbacks.characters, callbacks.ignorableWhitespace, callbacks.cdataBlock) = (
            characters, characters, characters
        )
        callbacks.comment = { context, _ in TreeAssembly.of(context)?.passOver() }
        callbacks.processingInstruction = { context, _, _ in TreeAssembly.of(context)?.passOver() }
        callbacks.serror = { context, error in
            guard let error = error?.pointee, error.level != XML_ERR_WARNING else { return }
            let text = error.message.map { String(cString: $0) } ?? "it is not well-formed"
            TreeAssembly.of(context)?.fail(
                "line \(error.line): \(text.split(whereSeparator: \.isNewline).joined(separator: " "))")
        }
        return callbacks
    }
}

/// What the callbacks have put together so far.
private final class TreeAssembly {
    /// Elements that are not yet at their end, from the outside in.
    private var open: [XMLElement] = []
    private var count = 0
    private(set) var root: XMLElement?
    private(set) var fault: ImportFault?
    /// How often the library had something to say.
    private(set) var events = 0

    static func of(_ context: UnsafeMutableRawPointer?) -> TreeAssembly? {
        context.map { Unmanaged<TreeAssembly>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The first fault counts; what comes behind it is not kept.
    func refuse(_ reason: String) { fault = fault ?? ImportFault("the file \(reason)") }

    func fail(_ reason: String) { fault = fault ?? XMLParser.damaged(reason) }

    func passOver() { events += 1 }

    func begin(
        _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count attributeCount: Int, spaces: Int
    ) {
        events += 1
        count += 1 + attributeCount
        if open.count >= InvoiceLimits.depth {
            refuse("has elements in elements more than \(InvoiceLimits.depth) deep: an invoice has 12")
        }
        if count > InvoiceLimits.elements {
            refuse("has more than \(InvoiceLimits.elements) elements and attributes: divide it")
        }
        if attributeCount + spaces > InvoiceLimits.attributes {
            refuse("has an element with more than \(InvoiceLimits.attributes) attributes: an invoice has 3")
        }
        guard fault == nil else { return }
        open.append(
            XMLElement(
                name: Self.text(name), namespace: Self.text(namespace),
                attributes: Self.attributes(attributes, count: attributeCount)))
    }

    func add(_ bytes: UnsafeBufferPointer<xmlChar>) {
        events += 1
        guard fault == nil, let last = open.indices.last, open[last].children.isEmpty else { return }
        open[last].text += bytes
    }

    func end() {
        events += 1
        guard fault == nil, let element = open.popLast() else { return }
        guard let parent = open.indices.last else {
            root = element
            return
        }
        open[parent].text = []
        open[parent].children.append(element)
    }

    /// Five pointers each: name, prefix, namespace, and the beginning and end of the value.
    private static func attributes(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [String: String] {
        guard let pointers else { return [:] }
        let plain = (0..<count).map { pointers + 5 * $0 }.filter { $0[2] == nil }
        let pairs = plain.map { (text($0[0]), text(from: $0[3], to: $0[4])) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func text(from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?) -> String {
        guard let start, let end else { return "" }
        return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }

    private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
}
