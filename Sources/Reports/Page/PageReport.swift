import Assets
import Funding
import Inventory
import Sheets
import Store

/// All of a school, of the schools of a board or of the community on a page: what asks for attention first.
struct PageReport: Sendable {
    let inquiry: Inquiry
    let scope: SchoolScope
    let standing: Once<Standing>
    /// All devices, with all that is known of them, and in the columns that people read.
    let inventory: ReportTable
    let shortInventory: ReportTable
    let chainHead: ChainHead?
    /// Whether the tables of several schools list their devices and what asks for attention one by one, as files that people keep do.
    let hasLists: Bool

    func report(_ about: About) -> Report {
        let isOfOne = scope.width == .school
        var report = Report(about: about)
        report.tables = (isOfOne ? [inventory] : [SchoolTable.table { try standing.value }]) + details
        if !isOfOne, hasLists { report.tables.append(inventory) }
        report.sections = {
            let standing = try standing.value
            return PageSections(standing: standing, inventory: shortInventory, chainHead: chainHead).all
        }
        report.notes = { [Self.basis, DigisprongReport.amounts] }
        return report
    }

    private static let basis = Words(
        nl: "Leeftijd: vanaf de aankoop, of vanaf de eerste keer gezien als die niet gekend is. "
            + "Niet gezien: dagen in schoolvakanties tellen niet.",
        en: "Age: from the purchase, or from when it was first seen if that is not known. "
            + "Not seen: days of school holidays do not count.")

    /// For spreadsheets and programs; what they list is asked when they are written.
    private var details: [ReportTable] {
        let lists = [
            HealthReport.table(of: scope.schools) { try inquiry.health(of: scope) },
            ExceptionReport.table { try inquiry.exceptions(of: scope) },
        ]
        return (hasLists || scope.width == .school ? lists : []) + [
            DigisprongReport.table { try standing.value.money },
            ForecastReport.table { ForecastSheet(try standing.value.needs, of: scope) },
        ]
    }
}
