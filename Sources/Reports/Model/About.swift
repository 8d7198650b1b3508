import Assets
import Sheets

/// What a report is, of whom, of which day, and what was left out of it. Every output says it.
struct About: Sendable {
    /// Its name for programs: that of the command.
    let name: String
    let title: Words
    let community: String?
    let owner: RowOwner
    let day: Day
    /// UTC seconds.
    let madeAt: Int64
    var filters: [Filter] = []

    /// Something that was asked for, and so all else is left out.
    struct Filter: Sendable, Equatable {
        let id: String
        let name: Words
        let value: Cell
    }
}
