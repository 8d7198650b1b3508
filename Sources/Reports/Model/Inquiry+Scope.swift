import Console
import Inventory
import Sheets
import Store

extension Inquiry {
    /// The schools that the call asks for, among those that the reader may see.
    /// - Throws: `StoreError.unknown` for a school or school board that there is not, `UsageError` for both, and for one of others.
    func scope() throws -> SchoolScope {
        let seen = try visibleSchools()
        guard call.declares(SheetOptions.school), call.declares(SchoolScope.schoolBoard) else { return seen }
        switch (call[SheetOptions.school], call[SchoolScope.schoolBoard]) {
        case (nil, nil): return seen
        case (let number?, nil): return SchoolScope(try school(number, in: seen))
        case (nil, let name?): return try schools(ofBoard: name, in: seen)
        default: throw UsageError.sentence("give --school or --school-board, not both")
        }
    }

    /// A school that the reader may see.
    func school(_ number: SchoolNumber, in scope: SchoolScope) throws -> School {
        if let school = scope.schools.first(where: { $0.number == number }) { return school }
        guard reader.isLimited else { throw StoreError.unknown("school", named: number.text) }
        throw UsageError.sentence("this reader does not see school \(number.text)")
    }

    /// Those of a school board that the reader may see as a whole.
    func schools(ofBoard name: String, in scope: SchoolScope) throws -> SchoolScope {
        guard reader.isLimited else {
            let board = try schoolBoardName(name)
            return SchoolScope(.schoolBoard(board), scope.schools.filter { $0.schoolBoard == board })
        }
        // In the same words whether there is such a school board or not.
        guard case .schoolBoard(let own) = scope.owner, try isNamed(name, own) else {
            throw UsageError.sentence("this reader does not see school board \(name.prefix(60))")
        }
        return scope
    }

    /// All that the reader may see.
    func visibleSchools() throws -> SchoolScope {
        let all = try questions.schools()
        switch reader {
        case .coordinator: return SchoolScope(.all, all)
        case .schoolBoard(let name):
            let board = try schoolBoardName(name)
            return SchoolScope(.schoolBoard(board), all.filter { $0.schoolBoard == board })
        case .director(let number):
            guard let school = all.first(where: { $0.number == number }) else {
                throw StoreError.unknown("school", named: number.text)
            }
            return SchoolScope(school)
        }
    }

    private func isNamed(_ name: String, _ schoolBoard: String) throws -> Bool {
        let number = SchoolNumber(name)
        let known = try questions.schoolBoards().first { $0.name == schoolBoard }?.number
        return name == schoolBoard || number != nil && number == known
    }

    private func schoolBoardName(_ name: String) throws -> String {
        let number = SchoolNumber(name)
        // A text that is no number is not the number of a school board without one.
        let board = try questions.schoolBoards().first { $0.name == name || number != nil && $0.number == number }
        guard let board else { throw StoreError.unknown("school board", named: name) }
        return board.name
    }
}
