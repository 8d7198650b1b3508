import Foundation

/// The documents of JSONTestSuite and what becomes of those that the standard leaves to the reader.
enum JSONTestSuite {
    /// Four names up: this file, JSON, InventoryTests, Tests.
    static let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }

    private static let folder: URL = {
        let shared = ProcessInfo.processInfo.environment["INKAART_SHARED"].map { URL(filePath: $0) }
        return (shared ?? repository.deletingLastPathComponent().appending(path: "shared"))
            .appending(path: "fixtures/json/test_parsing")
    }()

    static let isPresent = FileManager.default.fileExists(atPath: folder.path)

    /// The names without `.json`, sorted; none if the suite is not here.
    static func names(startingWith prefix: String) -> [String] {
        // Where there is no folder the suite is skipped; `theSuiteIsComplete` counts what was found.
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func document(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "\(name).json")))
    }

    /// Two readers can take different values from an object with a name twice, so ours takes none.
    static let refusedOnPurpose: Set<String> = ["y_object_duplicated_key", "y_object_duplicated_key_and_value"]

    struct Outcome: Sendable {
        let isTaken: Bool
        let reason: String

        static func taken(_ reason: String) -> Outcome { Outcome(isTaken: true, reason: reason) }
        static func refused(_ reason: String) -> Outcome { Outcome(isTaken: false, reason: reason) }
    }

    private static let keptAsWritten = Outcome.taken(
        "the grammar allows it; the number is kept as it was written, not rounded")
    private static let beyondWhole = Outcome.taken("the grammar allows it; beyond 2^53, so kept as it was written")
    private static let loneSurrogate = Outcome.refused(
        "half of a surrogate pair is no character and cannot be kept in UTF-8")
    private static let invalidUTF8 = Outcome.refused(
        "not UTF-8 (RFC 8259 §8.1); repaired text would no longer be what was sent")
    private static let otherEncoding = Outcome.refused("UTF-16; RFC 8259 §8.1 allows only UTF-8")

    static let outcomes: [String: Outcome] = [
        "i_number_double_huge_neg_exp": keptAsWritten,
        "i_number_huge_exp": keptAsWritten,
        "i_number_neg_int_huge_exp": keptAsWritten,
        "i_number_pos_double_huge_exp": keptAsWritten,
        "i_number_real_neg_overflow": keptAsWritten,
        "i_number_real_pos_overflow": keptAsWritten,
        "i_number_real_underflow": keptAsWritten,
        "i_number_too_big_neg_int": beyondWhole,
        "i_number_too_big_pos_int": beyondWhole,
        "i_number_very_big_negative_int": beyondWhole,
        "i_object_key_lone_2nd_surrogate": loneSurrogate,
        "i_string_1st_surrogate_but_2nd_missing": loneSurrogate,
        "i_string_1st_valid_surrogate_2nd_invalid": loneSurrogate,
        "i_string_UTF-16LE_with_BOM": otherEncoding,
        "i_string_UTF-8_invalid_sequence": invalidUTF8,
        "i_string_UTF8_surrogate_U+D800": invalidUTF8,
        "i_string_incomplete_surrogate_and_escape_valid": loneSurrogate,
        "i_string_incomplete_surrogate_pair": loneSurrogate,
        "i_string_incomplete_surrogates_escape_valid": loneSurrogate,
        "i_string_invalid_lonely_surrogate": loneSurrogate,
        "i_string_invalid_surrogate": loneSurrogate,
        "i_string_invalid_utf-8": invalidUTF8,
        "i_string_inverted_surrogates_U+1D11E": loneSurrogate,
        "i_string_iso_latin_1": invalidUTF8,
        "i_string_lone_second_surrogate": loneSurrogate,
        "i_string_lone_utf8_continuation_byte": invalidUTF8,
        "i_string_not_in_unicode_range": invalidUTF8,
        "i_string_overlong_sequence_2_bytes": invalidUTF8,
        "i_string_overlong_sequence_6_bytes": invalidUTF8,
        "i_string_overlong_sequence_6_bytes_null": invalidUTF8,
        "i_string_truncated-utf-8": invalidUTF8,
        "i_string_utf16BE_no_BOM": otherEncoding,
        "i_string_utf16LE_no_BOM": otherEncoding,
        "i_structure_500_nested_arrays": .taken("within the 512 levels that documents may have (16 on the wire)"),
        "i_structure_UTF-8_BOM_empty_object": .refused(
            "RFC 8259 §8.1 forbids to write a byte order mark; nobody we know does"),
    ]
}
