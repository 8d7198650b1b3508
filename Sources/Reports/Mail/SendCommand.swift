import Console
import Inventory
import Sheets
import Store

/// `send`: the reports of a month by mail, to each recipient once.
enum SendCommand {
    static let state = Option(
        "--state", placeholder: "DIR", meaning: "folder with the log of what was sent to whom",
        defaultText: "/var/lib/inkaart-reports", parse: Parse.text)
    private static let period = Option(
        "--period", placeholder: "MONTH", meaning: "month of the reports, such as 2026-11 (default: this month)"
    ) { text in
        guard let month = DeliveryMonth(text) else { throw UsageError.sentence("\(text) is no month: write 2026-11") }
        return month
    }
    private static let only = Option(
        "--only", placeholder: "SCHOOL",
        meaning: "only who gets this school's reports, by instellingsnummer",
        isRepeatable: true, parse: SheetOptions.schoolNumber)
    private static let again = Option(
        "--again", placeholder: "ADDRESS",
        meaning: "only this address, even if it got the mail, or may have got it", isRepeatable: true
    ) { try MailAddress($0) }
    private static let dryRun = Option(
        flag: "--dry-run", meaning: "say what would go to whom; send nothing, write nothing")

    static let command = Command<ReportsContext>(
        "send", "Mails the reports of a month to those who get them, to each once, however often it is run",
        options: MailOptions.all + [MailOptions.settings, period, only, again, dryRun, state, ReportsContext.data],
        examples: [
            "send --settings /etc/inkaart/mail.conf --dry-run",
            "send --smtp smtp://mail.school.be --from ict@school.be --user ict --password-file password",
            "send --settings /etc/inkaart/mail.conf --again directie@delinde.be",
        ],
        exitStatuses: [.done, .failed, .partly, .usage, .unavailable]
    ) { context, call in
        let settings = try MailSettings(call)
        let questions = try ReportsContext.questions(call)
        let recipients = try recipients(call, questions)
        let writer = MailWriter(
            questions: questions, sender: .init(from: settings.from, replyTo: settings.replyTo),
            month: try month(call, context), now: context.now,
            attachments: ReportFiles(inquiry: Inquiry(context, call, questions, reader: .coordinator)).attachments)
        guard !recipients.isEmpty else {
            call.output.note("nobody gets reports by mail here: 'inkaart-collector recipient add' adds somebody")
            return .done
        }
        guard call[dryRun] else { return try send(to: recipients, writer, settings, call) }
        let deliveries = try DeliveryJournal.deliveries(in: try call.required(state))
        try DryRun(writer: writer, deliveries: deliveries, isAgain: isAgain(call))
            .tell(recipients, by: settings.words, call.output)
        return .done
    }

    private static func isAgain(_ call: Call) -> Bool { !call.all(again).isEmpty }

    /// As the only one with this journal.
    private static func send(
        to recipients: [Recipient], _ writer: MailWriter, _ settings: MailSettings, _ call: Call
    ) throws -> ExitStatus {
        let folder = try call.required(state)
        let status = try DeliveryJournal.holding(folder) {
            let journal = try DeliveryJournal(writing: folder)
            try clean(journal, now: DeliveryMonth(at: writer.now), call.output)
            let run = SendRun(
                writer, journal: journal, transport: try settings.transport(), maximumBytes: settings.maximumBytes,
                isAgain: isAgain(call))
            return try send(to: recipients, run, call.output)
        }
        guard let status else { throw StoreError.refused("another 'inkaart-reports send' is running with \(folder)") }
        return status
    }

    private static func send(to recipients: [Recipient], _ run: SendRun, _ output: any Output) throws -> ExitStatus {
        var progress = Progress("sending", total: recipients.count, output: output)
        for recipient in recipients {
            try output.write(run.send(to: recipient).line(for: recipient) + "\n")
            progress.advance()
        }
        if run.missing > 0 {
            output.note("\(run.missing) of \(recipients.count) mails are not known to have been sent")
        }
        return run.status
    }

    /// Those whom the call names, or all.
    private static func recipients(_ call: Call, _ questions: Questions) throws -> [Recipient] {
        let all = try questions.recipients()
        let (schools, addresses) = (call.all(only), call.all(again).map { $0.text.lowercased() })
        for school in schools where try !questions.schools().contains(where: { $0.number == school }) {
            throw StoreError.unknown("school", named: school.text)
        }
        for address in call.all(again) where !all.contains(where: { $0.isAt(address) }) {
            throw StoreError.unknown("recipient", named: address.text)
        }
        return all.filter { recipient in
            let isOfSchool = schools.contains { recipient.scope == .school($0) }
            return (schools.isEmpty || isOfSchool)
                && (addresses.isEmpty || addresses.contains(recipient.address.text.lowercased()))
        }
    }

    private static func month(_ call: Call, _ context: ReportsContext) throws -> DeliveryMonth {
        let now = DeliveryMonth(at: context.now)
        let month = call[period] ?? now
        guard month <= now else { throw UsageError.sentence("\(month) is still to come") }
        return month
    }

    private static func clean(_ journal: DeliveryJournal, now: DeliveryMonth, _ output: any Output) throws {
        if journal.wasCutOff { output.note("the last line of the log was cut off, as by a power cut, and is dropped") }
        let forgotten = try journal.keep { $0.key.month.isKept(in: now) }
        if forgotten > 0 { output.note("\(forgotten) lines of the log are older than a school year, and are dropped") }
    }
}

extension Recipient {
    /// Whatever the capitals.
    func isAt(_ address: MailAddress) -> Bool { self.address.text.lowercased() == address.text.lowercased() }
}
