import Glibc
import Store

/// The machine's own `sendmail`, which every mail server for Linux brings along: it queues the mail and sends it on.
struct SendmailProgram: MailTransport {
    let path: String
    let from: MailAddress
    var timeoutInSeconds = 600

    func send(_ message: [UInt8], to address: MailAddress) -> MailAnswer {
        // -i: a line with a dot does not end the mail; -f: who gets it back. Programs for Linux take lines that end in LF.
        let words = [path, "-i", "-f", from.text, "--", address.text]
        do {
            let run = try FedProgram(words).run(message.filter { $0 != 0x0D }, timeoutInSeconds: timeoutInSeconds)
            return Self.answer(run)
        } catch {
            return MailAnswer(.deferred, "\(error)", .all)
        }
    }

    /// Source: sysexits.h(3head). EX_TEMPFAIL is "queued" to one sendmail and "not queued" to another, so nobody knows.
    static func answer(_ run: FedProgram.Ending) -> MailAnswer {
        let said = run.notes.isEmpty ? "" : ": \(run.notes)"
        switch run.end {
        case .status(0): return MailAnswer(.accepted, run.notes)
        case .status(let code) where refusals.contains(code): return MailAnswer(.refused, "exit status \(code)\(said)")
        case .status(let code) where faultsOfSetup.contains(code):
            return MailAnswer(.deferred, "exit status \(code)\(said)", .all)
        case .status(let code): return MailAnswer(.unknown, "exit status \(code)\(said)", .connection)
        case .signal(let number): return MailAnswer(.unknown, "it was ended by signal \(number)\(said)", .connection)
        case .timeout: return MailAnswer(.unknown, "it did not end in time\(said)", .connection)
        }
    }

    /// EX_DATAERR, EX_NOUSER, EX_NOHOST.
    private static let refusals: Set<Int32> = [65, 67, 68]
    /// EX_USAGE, EX_NOINPUT, EX_UNAVAILABLE, EX_OSFILE, EX_CANTCREAT, EX_NOPERM, EX_CONFIG; 126 and 127 of a program that cannot be run.
    private static let faultsOfSetup: Set<Int32> = [64, 66, 69, 72, 73, 77, 78, 126, 127]
}
