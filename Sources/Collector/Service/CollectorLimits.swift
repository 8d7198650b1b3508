/// What a collector bears before it asks a client to wait. `serve --limit NAME=VALUE` changes each.
struct CollectorLimits: Sendable {
    var devicePerMinute = 6
    var deviceBurst = 20
    var deviceMebibytesPerDay = 20
    var enrolmentsPerMinute = 60
    /// Requests without a valid credential, of one address.
    var strangersPerSecond = 5
    /// High enough for a school whose 300 machines start with the bell behind one address.
    var strangerBurst = 400
    var freeMebibytes = 1_024
    var freePercent = 5

    struct Limit: Sendable {
        let name: String
        let meaning: String
        let path: any WritableKeyPath<CollectorLimits, Int> & Sendable
        var maximum = 1_000_000
    }

    static let all = [
        Limit(name: "device-per-minute", meaning: "check-ins of one device a minute", path: \.devicePerMinute),
        Limit(name: "device-burst", meaning: "check-ins of one device at once", path: \.deviceBurst),
        Limit(name: "device-mib-per-day", meaning: "MiB of one device a day", path: \.deviceMebibytesPerDay),
        Limit(name: "enrolments-per-minute", meaning: "enrolments a minute", path: \.enrolmentsPerMinute),
        Limit(name: "strangers-per-second", meaning: "requests without a credential", path: \.strangersPerSecond),
        Limit(name: "stranger-burst", meaning: "of these at once from one address", path: \.strangerBurst),
        Limit(name: "free-mib", meaning: "free disk that check-ins leave, MiB", path: \.freeMebibytes),
        Limit(name: "free-percent", meaning: "the same, in percent", path: \.freePercent, maximum: 100),
    ]
}
