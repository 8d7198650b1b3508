import Crypto
import Files
import Glibc
import Inventory
import Sheets
import Store

/// Writes a proof pack into a new folder, whole or not at all.
struct PackWriting {
    let pack: ProofPack
    let questions: Questions

    /// Tells `progress` of each stored copy.
    /// - Returns: how many files it has, and the SHA-256 of the list of their sums.
    /// - Throws: `FileError`, `StoreError`; then nothing is left of it.
    func write(to path: String, progress: () -> Void) throws -> (files: Int, sums: Digest) {
        var written: (files: Int, sums: Digest)?
        try Self.make(path) { folder in
            var files = try copies(in: folder, progress) + texts(in: folder)
            files.sort { $0.path < $1.path }
            let manifest = PackManifest(of: pack, files: files)
            files.append(try Self.write(manifest.json, PackManifest.name, in: folder))
            let sums = PackSums(files.map { ($0.path, $0.digest) })
            let list = try Self.write(Array(sums.text.utf8), PackSums.name, in: folder)
            written = (files.count + 1, list.digest)
        }
        guard let written else { preconditionFailure("a folder that was made was filled") }
        return written
    }

    private static func make(_ path: String, _ fill: (NewFolder) throws -> Void) throws {
        do { try NewFolder.create(path, fill) } catch let error as FileError where error.code == ENOTEMPTY {
            throw StoreError.refused("\(path) is there already and is not empty: name a new folder")
        }
    }

    /// One at a time, as each may have many MB.
    private func copies(in place: NewFolder, _ progress: () -> Void) throws -> [PackFile] {
        let names = pack.copies.names
        guard !names.isEmpty else { return [] }
        guard names.count < PackManifest.maximumFiles - 100 else {
            throw StoreError.refused("\(names.count) stored copies are more than a proof pack can hold")
        }
        var files: [PackFile] = []
        try place.folder(PackCopies.folder) { folder in
            for (digest, name) in names {
                let content = try questions.document(digest).content
                try folder.write(content, to: name)
                files.append(PackFile(path: "\(PackCopies.folder)/\(name)", size: content.count, digest: digest))
                progress()
            }
        }
        return files
    }

    private func texts(in folder: NewFolder) throws -> [PackFile] {
        let writer = CSVWriter(profile: .director, language: .dutch)
        let tables = try PackSheets(pack: pack).all.map { name, sheet in
            try Self.write(writer.bytes(of: sheet), name, in: folder)
        }
        let pages = [
            ("samenvatting.html", SummaryPage(pack: pack).html), (PackReadMe.name, PackReadMe.text(of: pack)),
        ]
        return try tables + pages.map { name, text in try Self.write(Array(text.utf8), name, in: folder) }
    }

    private static func write(_ bytes: [UInt8], _ name: String, in folder: NewFolder) throws -> PackFile {
        try folder.write(bytes, to: name)
        return PackFile(path: name, size: bytes.count, digest: Crypto.sha256(bytes))
    }
}

extension PackManifest {
    fileprivate init(of pack: ProofPack, files: [PackFile]) {
        self.init(
            version: Product.version, grantLine: pack.line.code, schoolBoard: pack.board.name, day: pack.day.iso,
            madeAt: UTCTime(pack.madeAt).description, acts: Int64(pack.acts), headAct: pack.head.act,
            head: pack.head.digest, files: files)
    }
}
