import Console
import Foundation
import Temporary
import TestSupport
import Testing

@testable import Reports

@Suite struct GivenSettingsTests {
    static let files: [(text: String, values: [String: String])] = [
        ("", [:]), ("# nothing\n\n  \n", [:]),
        ("smtp = smtp://h\nfrom=a@b.be\n", ["--smtp": "smtp://h", "--from": "a@b.be"]),
        ("\t user \t=  an = b \r\nreply-to=c@d.be", ["--user": "an = b", "--reply-to": "c@d.be"]),
    ]

    @Test(arguments: files.indices) func aFileOfSettingsIsRead(_ index: Int) throws {
        let values = try GivenSettings.values(in: Array(Self.files[index].text.utf8), of: "f")
        #expect(values == Self.files[index].values)
    }

    static let faults: [(text: String, line: Int)] = [
        ("smpt = x\n", 1), ("from = a@b.be\nfrom = c@d.be\n", 2), ("\nfrom\n", 2), ("from =\n", 1), ("= x\n", 1),
        ("password = geheim\n", 1), ("dry-run = yes\n", 1), ("[mail]\n", 1),
    ]

    @Test(arguments: faults.indices) func aLineThatIsNoneIsToldByItsNumber(_ index: Int) {
        let error = thrown(UsageError.self) {
            try GivenSettings.values(in: Array(Self.faults[index].text.utf8), of: "/etc/mail.conf")
        }
        let start = "/etc/mail.conf, line \(Self.faults[index].line): not 'name = value' with one of smtp, sendmail, "
        #expect(error?.description.hasPrefix(start) == true, "\(String(describing: error))")
        #expect(error?.description.contains("geheim") == false)
    }

    static let calls: [(words: [String], sentence: String)] = [
        ([], "--from is missing"), (["--from", "a@b.be"], "give one of --smtp and --sendmail"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--sendmail", "/s"], "give one of --smtp and --sendmail"),
        (["--from", "a@b.be", "--smtp", "h"], "'h' is not smtp://HOST:PORT"),
        (["--from", "a@b.be", "--sendmail", "sendmail"], "is no whole path"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--user", "an"], "--user needs --password-file"),
        (["--from", "a\nb@b.be"], "no blanks, line ends"), (["--settings", "/proc/none"], "cannot open /proc/none"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--period", "2026-13"], "2026-13 is no month"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--period", "2026-12"], "2026-12 is still to come"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--only", "999999"], "there is no school 999999"),
        (["--from", "a@b.be", "--smtp", "smtp://h", "--again", "x@b.be"], "there is no recipient x@b.be"),
    ]

    @Test(arguments: calls.indices) func aCallThatCannotBeDoneIsTold(_ index: Int) throws {
        let (sample, state) = (try SampleStore(), try TemporaryFolder())
        let answer = SampleReports.run(
            ["send", "--state", state.path("s")] + Self.calls[index].words, in: sample.folder.path)
        #expect(answer.status != .done)
        #expect(answer.text.contains(Self.calls[index].sentence), "\(answer.text)")
        #expect(try state.names().isEmpty)
    }

    @Test(arguments: [("", "is empty"), ("geheim\n", "may be read by everybody")])
    func aPasswordFileThatCannotBeUsedIsTold(_ content: String, _ sentence: String) throws {
        let (sample, folder) = (try SampleStore(), try TemporaryFolder())
        try Data(content.utf8).write(to: URL(fileURLWithPath: folder.path("password")))
        let mode = content.isEmpty ? 0o600 : 0o644
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path("password"))
        try Data("from = a@b.be\nsmtp = smtp://h\nuser = an\npassword-file = password\n".utf8)
            .write(to: URL(fileURLWithPath: folder.path("mail.conf")))
        let answer = SampleReports.run(["send", "--settings", folder.path("mail.conf")], in: sample.folder.path)
        #expect(answer.status == .failed)
        #expect(answer.text.contains("\(folder.path("password")) \(sentence)"), "\(answer.text)")
    }
}
