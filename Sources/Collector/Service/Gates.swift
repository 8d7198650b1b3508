import Console

/// The rates at which agents and strangers are let in; who is too fast is asked to wait, before any body is read.
struct Gates: Sendable {
    private let devices: RateLimiter<Int64>
    private let deviceBytes: RateLimiter<Int64>
    private let enrolments: RateLimiter<Bool>
    private let strangers: RateLimiter<String>
    private let allStrangers: RateLimiter<Bool>

    init(_ limits: CollectorLimits, now: @escaping @Sendable () -> Double = Progress.monotonicSeconds) {
        devices = RateLimiter(
            perSecond: Double(limits.devicePerMinute) / 60, burst: Double(limits.deviceBurst), now: now)
        let bytes = Double(limits.deviceMebibytesPerDay) * 1_048_576
        deviceBytes = RateLimiter(perSecond: bytes / 86_400, burst: bytes, now: now)
        enrolments = RateLimiter(
            perSecond: Double(limits.enrolmentsPerMinute) / 60, burst: Double(limits.enrolmentsPerMinute), now: now)
        strangers = RateLimiter(
            perSecond: Double(limits.strangersPerSecond), burst: Double(limits.strangerBurst), now: now)
        allStrangers = RateLimiter(
            perSecond: 10 * Double(limits.strangersPerSecond), burst: 10 * Double(limits.strangerBurst), now: now)
    }

    func admitDevice(_ id: Int64, bytes: Int) throws(Refusal) {
        try admit(devices.secondsToWait(id))
        try admit(deviceBytes.secondsToWait(id, cost: Double(bytes)))
    }

    func admitEnrolment() throws(Refusal) { try admit(enrolments.secondsToWait(true)) }

    func admitStranger(_ address: String) throws(Refusal) {
        try admit(strangers.secondsToWait(address))
        try admit(allStrangers.secondsToWait(true))
    }

    private func admit(_ secondsToWait: Int?) throws(Refusal) {
        guard let secondsToWait else { return }
        throw Refusal(429, "too many requests", retryAfterInSeconds: secondsToWait)
    }
}
