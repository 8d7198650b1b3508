import Foundation

@testable import SQLite

extension Community {
    /// What stands in the store, read beside whoever writes it; each column as text.
    func rows(_ sql: String, columns: Int) throws -> [[String]] {
        let connection = try Connection.opened(folder + "/inkaart.sqlite", mode: .read)
        return try connection.rows(sql) { row in (0..<columns).map { row.text(Int32($0)) } }
    }

    func number(_ sql: String) throws -> Int {
        try rows(sql, columns: 1).first.flatMap { $0.first }.flatMap { Int($0) } ?? 0
    }
}

/// Does something on as many threads at once, and waits for all.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for index in 0..<count {
        group.enter()
        Thread {
            work(index)
            group.leave()
        }.start()
    }
    group.wait()
}
