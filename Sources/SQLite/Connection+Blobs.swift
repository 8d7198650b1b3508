import CSQLite

extension Connection {
    /// Opens one blob after the other, in the order of these rowids, without reading more of each than is asked for. Rows that
    /// are gone are passed over.
    ///
    /// - Throws: ``SQLiteError``, or what `body` throws.
    package func visitBlobs(
        _ table: String, _ column: String, rows: [Int64], _ body: (Blob) throws -> Void
    ) throws {
        var blob: OpaquePointer?
        defer { sqlite3_blob_close(blob) }
        for row in rows {
            let code =
                if let blob {
                    sqlite3_blob_reopen(blob, row)
                } else {
                    sqlite3_blob_open(handle, "main", table, column, row, 0, &blob)
                }
            guard code == SQLITE_OK, let current = blob else {
                // The handle of a failed reopening is of no use any more.
                sqlite3_blob_close(blob)
                blob = nil
                guard code == SQLITE_ERROR else { throw SQLiteError(handle) }
                continue
            }
            try body(Blob(handle: current, connection: handle))
        }
    }
}

/// One value of bytes, read in parts; valid only while it is visited.
package struct Blob {
    fileprivate let handle: OpaquePointer
    fileprivate let connection: OpaquePointer

    package var count: Int { Int(sqlite3_blob_bytes(handle)) }

    /// Up to `count` bytes from an offset on; fewer where the blob ends.
    package func bytes(at offset: Int, count: Int) throws(SQLiteError) -> [UInt8] {
        guard offset >= 0, count > 0, offset < self.count else { return [] }
        let wanted = min(count, self.count - offset)
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            code = sqlite3_blob_read(handle, buffer.baseAddress, Int32(wanted), Int32(offset))
            filled = code == SQLITE_OK ? wanted : 0
        }
        guard code == SQLITE_OK else { throw SQLiteError(connection) }
        return bytes
    }
}
