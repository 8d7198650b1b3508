import Inventory
import Sheets

extension Chart {
    /// For programs: each bar with one value for each series, in the unit that `places` tells.
    func write(to writer: inout JSONWriter, in language: Language) {
        writer.object { writer in
            writer.member("chart", id)
            writer.member("title", title.text(in: language))
            writer.member("unit", unit.text(in: language))
            writeScale(to: &writer)
            writer.list("series", series) { series, writer in
                writer.member("id", series.id)
                writer.member("name", series.name.text(in: language))
            }
            writer.list("bars", bars) { bar, writer in
                writer.member("name", bar.name.text(in: language))
                if let remark = bar.remark { writer.member("remark", remark.text(in: language)) }
                writer.name("values")
                writer.array { writer in for value in bar.values { writer.integer(value) } }
            }
            writer.list("marks", marks) { mark, writer in
                writer.member("name", mark.name.text(in: language))
                writer.name("value")
                writer.integer(mark.value)
            }
        }
    }

    private func writeScale(to writer: inout JSONWriter) {
        switch scale {
        case .numbers(let places):
            writer.name("decimals")
            writer.integer(Int64(places))
        case .days(let first): writer.member("daysAfter", first.iso)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: String, _ text: String) {
        self.name(name)
        self.text(text)
    }

    fileprivate mutating func list<Part>(
        _ name: String, _ parts: [Part], _ members: (Part, inout JSONWriter) -> Void
    ) {
        self.name(name)
        array { list in
            for part in parts { list.object { members(part, &$0) } }
        }
    }
}
