import Inventory
import Sheets

extension Chart {
    func write(to writer: inout JSONWriter, in language: Language) {
        writer.object { writer in
            writer.name("chart")
            writer.text(id)
        }
    }
}
