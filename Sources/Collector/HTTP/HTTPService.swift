/// What all connections of one server share.
final class HTTPService: Sendable {
    let handler: any HTTPHandler
    let limits: HTTPLimits
    let log: HTTPLog
    let connections = HTTPConnections()
    let bodies: HTTPBodyBudget

    init(handler: any HTTPHandler, limits: HTTPLimits, log: HTTPLog) {
        self.handler = handler
        self.limits = limits
        self.log = log
        bodies = HTTPBodyBudget(sizeInBytes: limits.bodiesInFlight)
    }
}
