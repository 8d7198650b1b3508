import CMicroHTTPD
import Glibc

/// The daemon of libmicrohttpd: a thread per connection, which waits in poll.
///
/// Never epoll: with TLS, libmicrohttpd 0.9.75 then spins on half a handshake.
struct HTTPDaemon: Sendable {
    let port: UInt16
    /// The address of the daemon, because pointers are not `Sendable`; the library takes it on any thread.
    private let bits: UInt
    /// The callbacks point to it without owning it, so it must live as long as the daemon.
    private let service: HTTPService

    /// Listens at once.
    init(configuration: HTTPConfiguration, service: HTTPService) throws(HTTPServerError) {
        let address = try SocketAddress(address: configuration.address, port: configuration.port)
        let flags = Self.flags(isIPv6: address.isIPv6, isTLS: configuration.identity != nil)
        let daemon = Self.withOptions(configuration, address) { Self.start(flags, $0, service) }
        guard let daemon, let info = inkaart_mhd_daemon_info(daemon, .DAEMON_INFO_BIND_PORT) else {
            let place = "\(configuration.address) port \(configuration.port)"
            throw .refused(place: place, reason: service.log.lastLine)
        }
        port = info.pointee.port
        bits = UInt(bitPattern: daemon)
        self.service = service
    }

    /// Takes no new connection while `drain` runs, then closes all and waits for the end of their threads. Call it once.
    func stop(drain: () -> Void) {
        let daemon = OpaquePointer(bitPattern: bits)
        let listener = MHD_quiesce_daemon(daemon)
        drain()
        MHD_stop_daemon(daemon)
        if listener >= 0 { close(listener) }  // not earlier: the daemon's thread may still poll it
    }

    private static func flags(isIPv6: Bool, isTLS: Bool) -> UInt32 {
        var flags = [
            MHD_USE_THREAD_PER_CONNECTION, MHD_USE_INTERNAL_POLLING_THREAD, MHD_USE_POLL, MHD_USE_ITC,
            MHD_USE_ERROR_LOG,
        ]
        if isIPv6 { flags.append(MHD_USE_DUAL_STACK) }
        if isTLS { flags.append(MHD_USE_TLS) }
        return flags.reduce(0) { $0 | $1.rawValue }
    }

    /// Calls `body` with options that are valid until it returns; the library reads them only while it starts.
    private static func withOptions(
        _ configuration: HTTPConfiguration, _ address: SocketAddress,
        _ body: (UnsafeMutablePointer<MHD_OptionItem>) -> OpaquePointer?
    ) -> OpaquePointer? {
        address.withPointer { place in
            withTLSOptions(configuration.identity) { tls in
                var options = numbers(configuration.limits)
                options.append(pointer(.SOCK_ADDR, place))
                options += tls + [MHD_OptionItem(option: .END, value: 0, ptr_value: nil)]
                return options.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap(body) }
            }
        }
    }

    private static func numbers(_ limits: HTTPLimits) -> [MHD_OptionItem] {
        let table: [(MHD_OPTION, Int)] = [
            (.CONNECTION_LIMIT, limits.connections),
            (.PER_IP_CONNECTION_LIMIT, limits.connectionsPerAddress),
            (.CONNECTION_MEMORY_LIMIT, limits.connectionMemory),
            (.THREAD_STACK_SIZE, limits.threadStack),
            (.CONNECTION_TIMEOUT, 0),  // none: the watchdog's deadlines are absolute
            (inkaart_mhd_strictness, 1),
        ]
        return table.map { MHD_OptionItem(option: $0.0, value: $0.1, ptr_value: nil) }
    }

    private static func withTLSOptions<Result>(
        _ identity: TLSIdentity?, _ body: ([MHD_OptionItem]) -> Result
    ) -> Result {
        guard let identity else { return body([]) }
        return identity.certificateChain.withCString { chain in
            identity.privateKey.withCString { key in
                priorities.withCString { priorities in
                    body([
                        pointer(.HTTPS_MEM_CERT, chain), pointer(.HTTPS_MEM_KEY, key),
                        pointer(.HTTPS_PRIORITIES, priorities),
                    ])
                }
            }
        }
    }

    /// GnuTLS: only these two versions; libraries of some distributions would still speak older ones.
    private static let priorities = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"

    private static func pointer<Pointee>(_ option: MHD_OPTION, _ value: UnsafePointer<Pointee>) -> MHD_OptionItem {
        MHD_OptionItem(option: option, value: 0, ptr_value: UnsafeMutableRawPointer(mutating: value))
    }

    private static func start(
        _ flags: UInt32, _ options: UnsafeMutablePointer<MHD_OptionItem>, _ service: HTTPService
    ) -> OpaquePointer? {
        inkaart_mhd_start(
            flags, Unmanaged.passUnretained(service).toOpaque(), libraryLogged, connectionChanged,
            requestBegan, requestAdvanced, requestEnded, options)
    }
}
