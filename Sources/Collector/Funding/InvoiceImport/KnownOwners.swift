import Funding
import Inventory
import Store

/// Whose an invoice can be: the schools and the school boards, and what they are called.
struct KnownOwners {
    private let schools: [SchoolNumber: School]
    private let schoolBoards: [SchoolBoard]
    /// Names of school boards, by their own folded names and those of their schools.
    private let boardsByName: [String: Set<String>]

    init(_ questions: Questions) throws {
        let all = try questions.schools()
        schools = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        schoolBoards = try questions.schoolBoards()
        let names = schoolBoards.map { ($0.name, $0.name) } + all.map { ($0.name, $0.schoolBoard) }
        boardsByName = names.reduce(into: [:]) { $0[Self.folded($1.0), default: []].insert($1.1) }
    }

    /// Name of the school board.
    /// - Throws: `StoreError` if there is no such school or school board.
    func schoolBoard(of payer: Payer) throws -> String {
        switch payer {
        case .school(let number):
            guard let school = schools[number] else { throw StoreError.unknown("school", named: number.text) }
            return school.schoolBoard
        case .schoolBoard(let text):
            let number = SchoolNumber(text)
            guard let known = schoolBoards.first(where: { $0.name == text || (number != nil && $0.number == number) })
            else { throw StoreError.unknown("school board", named: text) }
            return known.name
        }
    }

    /// The other school board whose the invoice is, as its buyer is that or one of its schools; `nil` if the buyer is this one, or nobody
    /// of ours. The enterprise number tells before the registered name, and that before the one by which it trades.
    func otherSchoolBoard(of buyer: InvoiceDraft.Party, than schoolBoard: String) -> String? {
        if let number = buyer.number, let known = schoolBoards.first(where: { $0.enterpriseNumber == number }) {
            return known.name == schoolBoard ? nil : known.name
        }
        let names = [buyer.name, buyer.tradeName].compactMap(\.self).map(Self.folded)
        guard let boards = names.lazy.compactMap({ boardsByName[$0] }).first, !boards.contains(schoolBoard) else {
            return nil
        }
        return boards.min()
    }

    /// Small letters and digits of its words, without the legal form, which is written in front or behind or left out.
    private static func folded(_ name: String) -> String {
        let words = name.lowercased().split(whereSeparator: \.isWhitespace).map { word in
            word.filter { $0.isLetter || $0.isNumber }
        }
        return words.filter { $0 != "vzw" }.joined()
    }
}
