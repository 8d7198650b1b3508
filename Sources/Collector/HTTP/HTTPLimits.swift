/// What a client may ask of the server. All sizes in bytes; all deadlines are absolute: sending slowly moves none of them.
package struct HTTPLimits: Sendable, Equatable {
    /// Above this one client is turned away, and the next ones wait in the system's queue.
    package var connections = 1024
    /// High, because a school of 300 machines may stand behind one address.
    package var connectionsPerAddress = 400
    /// The library's memory for one connection: head, body buffer and the head of the answer.
    package var connectionMemory = 16 * 1024
    /// Memory is used only as far as it is touched: some 20 KiB for TLS and HTTP, the rest is for the handler.
    package var threadStack = 512 * 1024

    package var targetSize = 256
    package var headSize = 8 * 1024
    package var headerCount = 32
    /// All announced bodies that are not yet answered, together.
    package var bodiesInFlight = 64 * 1024 * 1024
    /// How long a client shall wait when `bodiesInFlight` is reached; random, so that they do not all come back at once.
    package var retryAfterInSeconds = 30...300

    /// From the connection, or the end of the answer before, to the end of the head: TLS handshake and idleness included.
    package var headDeadline = Duration.seconds(10)
    /// From the end of the head to the end of the body.
    package var bodyDeadline = Duration.seconds(30)
    /// From the end of the head to the last byte of the answer.
    package var requestDeadline = Duration.seconds(60)
    /// How late a deadline may be noticed.
    package var watchInterval = Duration.seconds(1)
    /// How long `stop` waits for requests in flight.
    package var stopDeadline = Duration.seconds(5)

    package init() {}
}
