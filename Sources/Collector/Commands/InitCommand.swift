import Console
import Files
import Inventory

/// `init`
enum InitCommand {
    private static let address = Option(
        "--address", placeholder: "HOST:PORT",
        meaning: "where agents reach the collector; the name in its certificate", isRequired: true,
        parse: CollectorParse.address)
    private static let listen = Option(
        "--listen", placeholder: "ADDRESS", meaning: "numeric address to listen on; :: is all", defaultText: "::",
        parse: Parse.text)
    private static let name = Option(
        "--name", placeholder: "NAME", meaning: "name of the school community", parse: CollectorParse.name)

    static let command = Command<CollectorContext>(
        "init", "Makes a collector with a certificate authority of its own and an empty store",
        options: [address, listen, name, StoreCommand.data],
        examples: ["init --address collector.example.be:8443 --name 'SG De Linde'"]
    ) { context, call in
        guard context.serving == nil else { throw UsageError.sentence("a collector is serving here already") }
        let folder = CollectorFolder(try call.required(StoreCommand.data))
        let address = try call.required(address)
        try Setup.make(in: folder, address: address, listenAddress: try call.required(listen), community: call[name])
        try call.output.write(
            """
            collector for \(address) made in \(folder.path)
            keep \(folder.authorityKey) away from this machine: it is needed only for a new certificate

            """)
        return .done
    }
}
