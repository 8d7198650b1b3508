package import Assets
import Inventory

/// What an auditor would ask: docs/figures.md says when each is told of; severity, words and sources are rows of the table `exceptions`.
package enum ExceptionRule: String, CaseIterable, Sendable {
    case acrossSchoolBoards = "across-school-boards"
    case acrossSchools = "across-schools"
    case moreThanLine = "more-than-line"
    case chargedTwice = "charged-twice"
    case doubleFinancing = "double-financing"
    case invoiceTooEarly = "invoice-too-early"
    case outsideWindow = "outside-window"
    case runningCosts = "running-costs"
    case notAllowedKind = "not-allowed-kind"
    case giftCharged = "gift-charged"
    case noProcedure = "no-procedure"
    case rejectedNotReplaced = "rejected-not-replaced"
    case creditNoteNotCharged = "credit-note-not-charged"
    case notAccounted = "not-accounted"
    case deviceInAnotherSchoolBoard = "device-in-another-school-board"
    case deviceGone = "device-gone"
    case replacementDoesNotCount = "replacement-does-not-count"
    case submittedLate = "submitted-late"
    case changedAfterSubmission = "changed-after-submission"
    case notSpent = "not-spent"
    case looksChargedTwice = "looks-charged-twice"
    case splitPurchase = "split-purchase"
    case fewConsulted = "few-consulted"
    case noDocument = "no-document"
    case invoiceLineWithoutDevice = "invoice-line-without-device"
    case fewerDevicesThanBought = "fewer-devices-than-bought"
    case deliveredNotSeen = "delivered-not-seen"
    case deviceNeverSeen = "device-never-seen"
    case deviceInAnotherSchool = "device-in-another-school"
    case deviceOnTwoLines = "device-on-two-lines"
    case deviceOlderThanInvoice = "device-older-than-invoice"
    case grantDeviceWithoutLine = "grant-device-without-line"
    case deviceSilent = "device-silent"
    case deviceWithoutLine = "device-without-line"
    case reducedVATOnDevices = "reduced-vat-on-devices"
    case notFullyCharged = "not-fully-charged"
    case creditNoteWithoutInvoice = "credit-note-without-invoice"
    case totalDiffers = "total-differs"
    case bookedLate = "booked-late"
    case datedBack = "dated-back"
    case supplierWithoutNumber = "supplier-without-number"
}

extension ExceptionRule {
    package var severity: Severity { text.severity }
    /// What it is called in Dutch (Flemish usage) and English.
    package var words: (nl: String, en: String) { text.words }
    /// What to do next.
    package var advice: (nl: String, en: String) { text.advice }
    /// Where the rule comes from: an act, a circular, or `own`.
    package var source: String { text.source }
    /// Whether no law or circular asks for it.
    package var isOwn: Bool { source == "own" }

    private struct Text: Sendable {
        let severity: Severity
        let words: (nl: String, en: String)
        let advice: (nl: String, en: String)
        let source: String

        init(_ row: TableRow) throws {
            severity = try row.word("severity")
            words = (try row.required("nl"), try row.required("en"))
            advice = (try row.required("next-nl"), try row.required("next-en"))
            source = try row.required("source")
        }
    }

    private var text: Text {
        guard let text = Self.texts[self] else { preconditionFailure("the table of exceptions lacks \(rawValue)") }
        return text
    }

    private static let texts: [ExceptionRule: Text] = {
        do {
            let rows = try TableLines(PackageResources.exceptions_tsv).rows.map { row in
                (try row.word("exception") as ExceptionRule, try Text(row))
            }
            return Dictionary(uniqueKeysWithValues: rows)
        } catch {
            preconditionFailure("a built-in table is damaged: \(error)")
        }
    }()
}
