import TestSupport

@testable import Store

extension SampleLedger {
    /// Sum of the charges of a line.
    func charged(_ line: Int64) throws -> Int64 {
        try store.questions.read { connection in
            try connection.first("SELECT ifnull(sum(amount), 0) FROM charge WHERE invoice_line = ?1", line) {
                $0.integer(0)
            } ?? 0
        }
    }
}
