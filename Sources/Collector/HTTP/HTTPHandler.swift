/// Decides about requests. Called on many threads at once, one per connection; may block.
package protocol HTTPHandler: Sendable {
    /// Called when the head is in and before any byte of the body is read.
    func admit(_ head: HTTPHead) -> HTTPAdmission
}

/// What becomes of a request whose head is known.
package enum HTTPAdmission: Sendable {
    /// Answered at once; the body is never read and the connection closed.
    case refuse(HTTPResponse)

    /// The body, of at most this many bytes, is read and then answered; a longer one is refused with 413.
    ///
    /// `answer` keeps what `admit` found out (who asks, which route), so nothing is looked up twice. It is called once,
    /// with the whole body, and not at all if the client goes away before.
    case accept(maximumBodySize: Int, answer: @Sendable (_ body: [UInt8]) -> HTTPResponse)
}
