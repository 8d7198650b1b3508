/// What the facts of a host mean for one physical thing: the host itself or something attached to it.
package struct Judgement: Sendable, Equatable {
    package var kind: DeviceKind
    package var confidence: Confidence
    package var maker: String?
    package var model: String?
    /// Without placeholders: `nil` where the device only pretends to have one.
    package var serial: String?
    /// Reasons that a person can read, strongest first.
    package var reasons: [Reason]
    /// Where it is plugged in (`HDMI-A-1`, `usb 1-2`, or both: `HDMI-A-1, usb 1-2`); `nil` for the host itself.
    package var place: String?
    /// Screen diagonal in tenths of an inch; `nil` if there is no screen or it states no credible size.
    package var screenInTenthsOfInch: Int64?
    /// Of something attached; none of a host.
    package var marks: [Mark] = []

    package init(
        kind: DeviceKind, confidence: Confidence, maker: String? = nil, model: String? = nil, serial: String? = nil,
        reasons: [Reason] = [], place: String? = nil, screenInTenthsOfInch: Int64? = nil
    ) {
        self.kind = kind
        self.confidence = confidence
        self.maker = maker
        self.model = model
        self.serial = serial
        self.reasons = reasons
        self.place = place
        self.screenInTenthsOfInch = screenInTenthsOfInch
    }
}
