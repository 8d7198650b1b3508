import Foundation
import Temporary

/// Machines of one model, made of one of `Tests/Fixtures/hosts`: each has serials, ids and addresses of its own.
struct MachineSeries {
    private let host: String
    private let temporary: TemporaryFolder
    /// What is of one machine alone, in the files of the host.
    private let identities: [String]

    /// Laptops, ThinkPad T480.
    static func laptops() throws -> MachineSeries {
        MachineSeries(
            host: "laptop", temporary: try TemporaryFolder(),
            identities: [
                "PFINKA48", "5c0a48cc-2b1e-11b2-a85c-9d48ae0c4801", "L1INKA80048", "31A0B048", "S3INKA0K480001",
                "e8:6a:64:48:00:01", "e86a64480001", "CAMINK480001", "48a0b1c2d3e4f5061728394a5b6c7d8e",
            ])
    }

    /// Number so and so, from 10 to 47, as a folder beside its state.
    func machine(_ number: Int) throws -> (host: MockedHost, serial: String, state: String) {
        let folder = temporary.path("\(number)")
        try FileManager.default.copyItem(atPath: "\(fixtures)/\(host)", toPath: folder)
        for file in ["devices.umockdev", "root/etc/machine-id"] {
            let place = URL(fileURLWithPath: "\(folder)/\(file)")
            var text = try String(contentsOf: place, encoding: .utf8)
            for identity in identities {
                text = text.replacingOccurrences(of: identity, with: Self.identity(identity, of: number))
            }
            try Data(text.utf8).write(to: place)
        }
        let serial = Self.identity(identities[0], of: number)
        return (MockedHost(folder: folder), serial, temporary.path("state-\(number)"))
    }

    private static func identity(_ text: String, of number: Int) -> String {
        text.replacingOccurrences(of: "48", with: "\(number)")
    }
}
