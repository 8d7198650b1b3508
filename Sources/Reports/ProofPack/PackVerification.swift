import Crypto
import Files
import Glibc
import Inventory

/// Holds a proof pack against its own lists.
struct PackVerification {
    /// What is wrong, by path; empty if it is as it was made.
    private(set) var faults: [PackFault] = []
    /// `nil` of a manifest that is missing or damaged.
    private(set) var manifest: PackManifest?
    /// Of the list of sums, which stands for all else.
    private(set) var sums: Digest?
    /// That were compared.
    private(set) var files = 0

    /// Of a file of which only the sum is known.
    private static let maximumBytes = 1 << 30

    /// - Parameters:
    ///   - folder: of the pack.
    ///   - progress: told after each file.
    /// - Throws: `FileError` for a folder that cannot be read.
    init(_ folder: String, progress: () -> Void = {}) throws {
        guard FileKind(of: folder + "/.") == .folder else { throw FileError("read the folder", folder, code: ENOENT) }
        let told = read(PackManifest.name, in: folder, limit: PackManifest.maximumBytes) { try PackManifest(json: $0) }
        let list = read(PackSums.name, in: folder, limit: PackSums.maximumBytes) { try PackSums($0) }
        (manifest, sums) = (told?.value, list?.digest)
        // Without a list nothing is known of the other files.
        guard told != nil || list != nil else { return }
        let listed = self.listed(told?.value.files ?? [], told?.digest, list?.value)
        for file in listed {
            faults += [Self.fault(of: file, in: folder)].compactMap(\.self)
            files += 1
            progress()
        }
        faults += try Self.added(to: folder, besides: Set(listed.map(\.path)))
    }

    /// One of the two lists, and its SHA-256; `nil`, and a fault more, if there is none.
    private mutating func read<Value>(
        _ name: String, in folder: String, limit: Int, _ parse: ([UInt8]) throws -> Value
    ) -> (value: Value, digest: Digest)? {
        do {
            var bytes: [UInt8] = []
            try File.visit("\(folder)/\(name)", limit: limit) { bytes += $0 }
            return (try parse(bytes), Crypto.sha256(bytes))
        } catch let fault as PackFault {
            faults.append(fault)
        } catch {
            faults.append((error as? FileError)?.isAbsence == true ? .missing(name) : .damaged(name, "\(error)"))
        }
        return nil
    }

    /// What a list says of a file; the list of sums says no size.
    private struct Listed {
        let path: String
        let size: Int?
        let digest: Digest
    }

    /// All files but the lists themselves. The manifest is believed if the list of sums, where there is one, bears it out; else that is.
    private mutating func listed(_ files: [PackFile], _ manifest: Digest?, _ list: PackSums?) -> [Listed] {
        let told = files.map { Listed(path: $0.path, size: $0.size, digest: $0.digest) }
        guard let list else { return told }
        let sums = list.sums.filter { $0.path != PackManifest.name }
        guard let manifest, manifest == list.sums.first(where: { $0.path == PackManifest.name })?.digest else {
            if manifest != nil { faults.append(.changed(PackManifest.name)) }
            return sums.map { Listed(path: $0.path, size: nil, digest: $0.digest) }
        }
        let digests = Dictionary(sums.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        let known = Set(files.map(\.path))
        let others =
            files.filter { digests[$0.path] != $0.digest }.map(\.path) + digests.keys.filter { !known.contains($0) }
        for path in others.sorted() {
            faults.append(.damaged(PackSums.name, "it does not say the same of \(path) as \(PackManifest.name)"))
        }
        return told
    }

    private static func fault(of file: Listed, in folder: String) -> PackFault? {
        let path = "\(folder)/\(file.path)"
        let above = Folder.parent(of: path)
        guard let kind = FileKind(of: path) else { return .missing(file.path) }
        // A folder that is a link may lead anywhere.
        guard kind == .file, above == folder || FileKind(of: above) == .folder else { return .other(file.path) }
        if let size = file.size, let found = File.size(of: path), found != Int64(size) { return .changed(file.path) }
        do {
            let running = RunningDigest()
            try File.visit(path, limit: file.size ?? Self.maximumBytes) { running.add($0) }
            return running.take() == file.digest ? nil : .changed(file.path)
        } catch {
            return .damaged(file.path, "\(error)")
        }
    }

    /// More than a pack may have are too many as well.
    private static func names(in folder: String) throws -> [String] {
        try Folder.names(in: folder, atMost: PackManifest.maximumFiles + 100)
    }

    /// What lies in the folder and in those below it without being listed.
    private static func added(to folder: String, besides known: Set<String>) throws -> [PackFault] {
        let folders = Set(known.map { Folder.parent(of: $0) }.filter { $0 != "." })
        var faults: [PackFault] = []
        for name in try names(in: folder) where name != PackSums.name && name != PackManifest.name {
            if folders.contains(name), FileKind(of: "\(folder)/\(name)") == .folder {
                let below = try names(in: "\(folder)/\(name)").map { "\(name)/\($0)" }
                faults += below.filter { !known.contains($0) }.map { .added($0) }
            } else if !known.contains(name), !folders.contains(name) {
                faults.append(.added(name))
            }
        }
        return faults
    }
}
