import Foundation
import Inventory
import TestSupport

/// A school of whom everything is unmistakable: what is of it has its tag in it, its devices have numbers and its invoices amounts that
/// nothing else has.
struct Neighbour: Sendable {
    let number: SchoolNumber
    let name: String
    let schoolBoard: String
    let tag: String
    /// Its place among the others.
    let index: Int

    private init(_ number: SchoolNumber, _ name: String, of schoolBoard: String, tag: String, index: Int) {
        (self.number, self.name, self.schoolBoard, self.tag, self.index) = (number, name, schoolBoard, tag, index)
    }

    static let all = [
        Neighbour(SampleStore.school, "Basisschool De Linde", of: "VZW Noord", tag: "qa7", index: 0),
        Neighbour(SampleStore.otherSchool, "Sint-Jozef", of: "VZW Noord", tag: "qb7", index: 1),
        Neighbour(SampleLedger.stranger, "De Brug", of: "VZW Zuid", tag: "qc7", index: 2),
        Neighbour(SampleStore.number("200003"), "De Zwaluw", of: "VZW Zuid", tag: "qd7", index: 3),
    ]

    /// Of the same school board for the first and the third, of the other one for the others.
    var next: Neighbour { Self.all[(index + 1) % Self.all.count] }

    /// In cents: what its devices cost, and each of the two; and what it bought for the next school.
    var price: Int64 { 711_111 + Int64(index) * 11_111 }
    var piece: Int64 { price / 2 }
    var priceForNext: Int64 { 811_113 + Int64(index) * 11_111 }

    var isOfOneBoardWithNext: Bool { schoolBoard == next.schoolBoard }
}

/// What is only ever of one school.
enum Mark {
    /// In small letters.
    static func words(of school: Neighbour, devices: Set<Int64>) -> [String] {
        [school.number.text, school.name.lowercased(), school.tag] + amounts(of: school)
            + devices.sorted().map { "\($0)" }
    }

    private static func amounts(of school: Neighbour) -> [String] {
        [school.price, school.piece, school.piece + 1, school.priceForNext].flatMap(spellings)
    }

    /// `7111,11`, `7111.11`, `7.111,11` and `7,111.11`.
    private static func spellings(of cents: Int64) -> [String] {
        let (euros, rest) = (cents / 100, String(format: "%02d", cents % 100))
        let grouped = { (mark: String) in "\(euros / 1_000)\(mark)\(String(format: "%03d", euros % 1_000))" }
        return ["\(euros),\(rest)", "\(euros).\(rest)", "\(grouped(".")),\(rest)", "\(grouped(",")).\(rest)"]
    }

    /// Those that are in an output.
    static func found(_ marks: [String], in output: Data) -> [String] {
        let text = Data(String(decoding: output, as: UTF8.self).lowercased().utf8)
        return marks.filter { text.range(of: Data($0.utf8)) != nil }
    }
}
