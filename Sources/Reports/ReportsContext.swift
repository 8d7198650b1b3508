import Console
import Files
import Glibc
import Sheets
import Store

/// Where a report comes from: a store that is only read, and the time it is asked.
package struct ReportsContext: Sendable {
    let now: Int64

    package init(now: Int64 = Int64(time(nil))) { self.now = now }

    static let data = Option(
        "--data", placeholder: "DIR", meaning: "folder of the collector", defaultText: "/var/lib/inkaart-collector",
        parse: Parse.text)
    static let all = Option(flag: "--all", meaning: "also what was sold, donated or recycled")

    /// The store of the collector whose folder the call names.
    static func questions(_ call: Call) throws -> Questions { try questions(at: try call.required(data)) }

    static func questions(at folder: String) throws -> Questions {
        let path = folder + "/inkaart.sqlite"
        guard File.exists(path) else { throw StoreError.absent(path: path) }
        return try Questions(path: path)
    }
}
