import Assets
import Sheets

/// A part of a report as people read it: what it is, what is to be seen, what it means.
struct Section: Sendable {
    var title: Words?
    /// Of what somebody ought to look at.
    var severity: Severity?
    /// Before the table: what to do, what is due.
    var sentences: [Words] = []
    var figures: [Figure] = []
    var charts: [Chart] = []
    var table: ReportTable?
    var style = TableStyle()
    /// After the table: what is to be copied to the letter.
    var quotes: [Quote] = []
    /// After the table: what it rests on.
    var notes: [Words] = []
    /// Whether a page of paper begins with it.
    var startsPage = false

    /// A fingerprint or a command, with what it is.
    struct Quote: Sendable {
        let name: Words
        let text: String
    }
}

/// How the table of a section is shown.
struct TableStyle: Sendable {
    /// Rows that were left out; how to see them is said.
    var left = 0
    /// Whether a terminal shows the headings.
    var hasHeadings = true
}

/// A number that stands for itself, large on a page.
struct Figure: Sendable {
    /// Name for programs, in English camelCase.
    let id: String
    let name: Words
    let value: Cell?
    var unit: Unit?
    /// What it is measured by, or part of.
    var remark: Words?
}
