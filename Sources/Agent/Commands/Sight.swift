import Console
import Inventory
import Sheets

/// What `show` shows: the judgement of a snapshot, with its reasons, and the snapshot itself.
struct Sight {
    let snapshot: Snapshot
    let host: Judgement
    let attached: [Judgement]

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        host = Judgement.host(snapshot.facts)
        attached = Judgement.attached(to: host, snapshot.facts)
    }

    /// One object; its fields are a contract: docs/json.md.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("host")
            host.write(to: &writer)
            writer.name("attached")
            writer.array { writer in attached.forEach { $0.write(to: &writer) } }
            if let end = snapshot.facts.system.flatMap({ EndOfSupport.of($0) }) {
                writer.name("endOfSupport")
                end.write(to: &writer)
            }
            writer.name("snapshot")
            writer.raw(snapshot.json)
            writer.name("problems")
            writer.array { writer in
                snapshot.facts.problems?.list.forEach { $0.write(to: &writer) }
            }
        }
        return writer.bytes
    }

    func text(in language: Language, for output: any Output) -> String {
        let system = snapshot.facts.system.map { [SystemSheet.sheet(of: $0, at: snapshot.takenAt, in: language)] } ?? []
        return ([things, reasons.grouped(byFirst: 1)] + system + [components(in: language), sections])
            .map { $0.text(in: language, sentenceWhenEmpty: "–", for: output) }
            .joined(separator: "\n")
    }

    /// The host first, then what is attached.
    private var things: Sheet {
        var sheet = Sheet(columns: [
            .init("place", nl: "Waar", en: "Where", mayShrink: true),
            .init("kind", nl: "Soort toestel", en: "Kind", mayShrink: true),
            .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
            .init("model", nl: "Model", en: "Model", mayShrink: true),
            .init("serial", nl: "Serienummer", en: "Serial number", mayShrink: true),
            .init("confidence", nl: "Zekerheid", en: "Confidence"),
        ])
        for thing in [host] + attached {
            sheet.append([
                thing.place.map { .text($0) } ?? .word(id: "host", nl: "dit toestel", en: "this machine"),
                .kind(thing.kind), thing.maker.map { .text($0) }, thing.model.map { .text($0) },
                thing.serial.map { .text($0) },
                .confidence(thing.confidence),
            ])
        }
        return sheet
    }

    private var reasons: Sheet {
        var sheet = Sheet(columns: [
            .init("kind", nl: "Waarom een", en: "Why a"), .init("reason", nl: "want", en: "because", mayShrink: true),
        ])
        for thing in [host] + attached {
            for reason in thing.reasons {
                sheet.append([.kind(thing.kind), .word(id: reason.en, nl: reason.nl, en: reason.en)])
            }
        }
        return sheet
    }

    private func components(in language: Language) -> Sheet {
        var sheet = Sheet(columns: [
            .init("kind", nl: "Onderdeel", en: "Part"),
            .init("place", nl: "Waar", en: "Where", mayShrink: true),
            .init("maker", nl: "Merk", en: "Maker", mayShrink: true),
            .init("model", nl: "Model", en: "Model", mayShrink: true),
            .init("quantity", nl: "Grootte", en: "Size"),
            .init("condition", nl: "Toestand", en: "Condition", mayShrink: true),
        ])
        for component in Component.all(of: snapshot.facts) {
            sheet.append([
                .word(id: component.kind.rawValue, nl: component.kind.words.nl, en: component.kind.words.en),
                .text(component.place), component.maker.map { .text($0) }, component.model.map { .text($0) },
                component.amount(in: language).map { .text($0) }, component.condition.cell,
            ])
        }
        return sheet
    }

    /// What would leave the machine, by size; the bytes themselves are in the JSON.
    private var sections: Sheet {
        var sheet = Sheet(columns: [
            .init(
                "section", nl: "Wat zou worden verzonden (volledig met --json)",
                en: "What would be sent (in full with --json)"),
            .init("bytes", nl: "Bytes", en: "Bytes"),
        ])
        let sections = (try? JSONValue(parsing: snapshot.json, limits: .document))?["sections"]?.members ?? []
        for section in sections { sheet.append([.text(section.name), .integer(Int64(section.range.count))]) }
        return sheet
    }
}

extension Judgement {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.name("kind")
            writer.text(kind.rawValue)
            let texts = [("maker", maker), ("model", model), ("serial", serial), ("place", place)]
            for (name, text) in texts {
                guard let text else { continue }
                writer.name(name)
                writer.text(text)
            }
            writer.name("confidence")
            writer.text(confidence.rawValue)
            writer.name("evidence")
            writer.array { writer in reasons.forEach { writer.text($0.en) } }
        }
    }
}

extension Condition {
    fileprivate var cell: Cell? {
        let parts = [
            isFailing == true ? ("VERVANGEN", "REPLACE") : nil,
            wearInPercent.map { ("\($0) % versleten", "\($0) % worn") }, cycles.map { ("\($0) cycli", "\($0) cycles") },
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        let (nl, en) = (parts.map(\.0).joined(separator: ", "), parts.map(\.1).joined(separator: ", "))
        return .word(id: en, nl: nl, en: en)
    }
}
