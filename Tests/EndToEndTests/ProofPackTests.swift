import Foundation
import Testing

/// A proof pack as a coordinator makes it and an auditor verifies it, by the programs alone.
@Suite(.timeLimit(.minutes(10))) struct ProofPackTests {
    private let community: Community
    private let folder: String
    private static let grant = "digisprong-1-gedeeld"

    init() throws {
        community = try Community()
        folder = community.temporary.path("bewijs")
        expectDone(try community.collector("grant", "add", "--template", "digisprong-1"))
        expectDone(
            try community.collector("award", "add", Self.grant, Community.school, "--amount", "5000,00"))
        expectDone(try community.collector("supplier", "add", "Winkel NV", "--number", "0202.239.951"))
        for number in 1...2 {
            let scan = community.temporary.path("scan\(number).pdf")
            try Data("%PDF-1.7 \(number)".utf8).write(to: URL(fileURLWithPath: scan))
            expectDone(
                try community.collector(
                    "invoice", "add", "Winkel NV", "F2024-11\(number)", "01/03/2024", "--school", Community.school,
                    "--line", "HP 250 G9;4;500,00;21;toestellen", "--file", scan))
            expectDone(
                try community.collector(
                    "charge", "add", "\(number)", "--grant", Self.grant, "--school", Community.school))
        }
    }

    private func export() throws -> Ended {
        try community.reports("digisprong", "export", "--grant", Self.grant, "--school-board", "VZW De Linde", folder)
    }

    private func verify(_ words: String...) throws -> Ended {
        try Programs.run("inkaart-reports", ["digisprong", "verify", folder] + words)
    }

    @Test func aPackIsVerifiedWithAndWithoutTheProgramAndOneByteIsFound() throws {
        let made = try export()
        expectDone(made)
        #expect(made.output.contains("12 files, 2 invoices\n"), "\(made.output)")
        #expect(try verify().output.hasPrefix("unchanged, 12 files: \(Self.grant) of VZW De Linde"))
        let sums = try Programs.run("/usr/bin/sha256sum", ["--strict", "-c", "SHA256SUMS"], in: folder)
        expectDone(sums)
        #expect(sums.output.contains("facturen/F2024-111_Winkel-NV.pdf: OK\n"), "\(sums.output)")
        expectDone(try verify("--data", community.folder))

        let scan = URL(fileURLWithPath: folder + "/facturen/F2024-111_Winkel-NV.pdf")
        try Data("%PDF-1.7 3".utf8).write(to: scan)
        let changed = try verify()
        #expect(changed.status == 1 && changed.output == "")
        #expect(changed.notes == "facturen/F2024-111_Winkel-NV.pdf was changed\n")
        #expect(try Programs.run("/usr/bin/sha256sum", ["-c", "SHA256SUMS"], in: folder).status == 1)
    }

    @Test func aPackIsForItsOwnerAloneAndIsMadeWhileTheCollectorServes() throws {
        try community.serve()
        expectDone(try export())
        let modes = try [folder, folder + "/facturen", folder + "/facturen.csv"].map { path in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(modes == [0o700, 0o700, 0o600])
        #expect(try export().status == 1)
        expectDone(try verify("--data", community.folder))
    }
}
