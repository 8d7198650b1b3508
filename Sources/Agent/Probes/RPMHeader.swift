import Inventory

/// The facts of one package in a header of rpm: a table of tags, and behind it what they stand for.
///
/// Two numbers of 32 bits (how many tags, how many bytes behind them), 16 bytes for each tag (tag, type, offset, count), all of
/// them with the highest byte first (rpm, docs/manual/format_header). Only the wanted parts are read: headers hold lists of files and of changes.
struct RPMHeader: Equatable {
    private enum Tag {
        static let name = 1_000
        static let version = 1_001
        static let release = 1_002
        static let epoch = 1_003
        static let architecture = 1_022
    }

    /// rpm's own headers have some hundred.
    private static let maximumTags = 4_096
    private static let textType = 6
    private static let numberType = 4

    private(set) var name: String
    private(set) var version: String
    private(set) var release: String?
    private(set) var epoch: Int?
    private(set) var architecture: String?

    /// `nil` if it is damaged, or tells no name or version.
    ///
    /// - Parameter read: bytes of the header from an offset on, fewer where it ends.
    init?(read: (_ offset: Int, _ count: Int) throws -> [UInt8]) rethrows {
        let counts = try read(0, 8)
        guard counts.count == 8 else { return nil }
        let tags = counts.number(at: 0)
        guard (1...Self.maximumTags).contains(tags) else { return nil }
        let table = try read(8, tags * 16)
        guard table.count == tags * 16 else { return nil }
        let start = 8 + tags * 16

        func place(of tag: Int, type: Int) -> Int? {
            for index in 0..<tags where table.number(at: index * 16) == tag {
                return table.number(at: index * 16 + 4) == type ? start + table.number(at: index * 16 + 8) : nil
            }
            return nil
        }
        func text(_ tag: Int) throws -> String? {
            guard let place = place(of: tag, type: Self.textType) else { return nil }
            return BoundedText.text(try read(place, BoundedText.maximumBytes))
        }
        guard let name = try text(Tag.name), let version = try text(Tag.version) else { return nil }
        self.name = name
        self.version = version
        release = try text(Tag.release)
        architecture = try text(Tag.architecture)
        if let place = place(of: Tag.epoch, type: Self.numberType) {
            let bytes = try read(place, 4)
            if bytes.count == 4 { epoch = bytes.number(at: 0) }
        }
    }

    /// As rpm writes it; of another architecture than the kernel's in the name. `nil` for the keys that rpm keeps among the
    /// packages, which have no architecture.
    func package(on native: String?) -> TextPair? {
        guard let architecture else { return nil }
        let isNative = architecture == native || architecture == "noarch"
        let full = (epoch.map { "\($0):" } ?? "") + version + (release.map { "-\($0)" } ?? "")
        return TextPair(name: isNative ? name : "\(name).\(architecture)", text: full)
    }
}

extension [UInt8] {
    /// Four bytes, the highest first.
    fileprivate func number(at offset: Int) -> Int {
        self[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
