import Funding
import Imports
import Inventory
import Store

/// Whose an invoice is: what its list says, what the call says, and who bought by its file have to fit.
struct InvoiceOwner {
    private let draft: InvoiceDraft
    private let asked: Payer?
    private let owners: KnownOwners

    init(_ draft: InvoiceDraft, _ asked: Payer?, _ owners: KnownOwners) {
        self.draft = draft
        self.asked = asked
        self.owners = owners
    }

    /// - Throws: `ImportFault`.
    func payer() throws -> Payer {
        let payer = try listed() ?? asked
        guard let payer else {
            throw fault("for which school is it? Give --school or --school-board, or a column 'instellingsnummer'")
        }
        if let buyer = draft.buyer { try check(buyer, is: owners.schoolBoard(of: payer)) }
        return payer
    }

    /// The school that the list says.
    private func listed() throws -> Payer? {
        guard let school = draft.school else { return nil }
        let listed = Payer.school(school)
        let schoolBoard: String
        do { schoolBoard = try owners.schoolBoard(of: listed) } catch { throw columnFault("\(error)") }
        switch asked {
        case nil: return listed
        case .school(let other)?:
            guard school == other else { throw columnFault("is \(school.text), and --school says \(other.text)") }
        case .schoolBoard?:
            guard let asked, try owners.schoolBoard(of: asked) != schoolBoard else { break }
            throw columnFault(
                "school \(school.text) is of school board '\(schoolBoard)', not of '\(try owners.schoolBoard(of: asked))'"
            )
        }
        return listed
    }

    private func check(_ buyer: InvoiceDraft.Party, is schoolBoard: String) throws {
        guard let other = owners.otherSchoolBoard(of: buyer, than: schoolBoard) else { return }
        throw ImportFault(
            element: "cac:AccountingCustomerParty",
            "\(draft.title) is of another school board: its buyer '\(buyer.name)' is of '\(other)', and it was to be entered for "
                + "'\(schoolBoard)'; give the school or school board that bought")
    }

    private func fault(_ reason: String) -> ImportFault {
        ImportFault(row: draft.row, "\(draft.title): \(reason)")
    }

    private func columnFault(_ reason: String) -> ImportFault {
        ImportFault(row: draft.row, column: "instellingsnummer", reason)
    }
}
