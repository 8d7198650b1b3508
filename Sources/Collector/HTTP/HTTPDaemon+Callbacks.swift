import CMicroHTTPD
import Glibc

// What libmicrohttpd calls. The first argument of each is the `HTTPService`, which outlives the daemon.

/// A message of the library, in the form of printf.
func libraryLogged(
    _ context: UnsafeMutableRawPointer?, _ format: UnsafePointer<CChar>?, _ arguments: CVaListPointer?
) {
    guard let service = sharedService(context), let format, let arguments else { return }
    let message = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { text in
        vsnprintf(text.baseAddress, text.count, format, arguments)
        return text.baseAddress.map { String(cString: $0) }
    }
    if let message { service.log.write(message) }
}

/// A client came or went. The library closes the descriptor after this call, not before.
func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
    guard let service = sharedService(context), let connection, let kept else { return }
    switch change {
    case .CONNECTION_NOTIFY_STARTED:
        guard let opened = HTTPConnection(connection, limits: service.limits) else { return }
        service.connections.add(opened)
        kept.pointee = Unmanaged.passRetained(opened).toOpaque()
    case .CONNECTION_NOTIFY_CLOSED:
        guard let pointer = kept.pointee else { return }
        service.connections.remove(Unmanaged<HTTPConnection>.fromOpaque(pointer).takeRetainedValue())
        kept.pointee = nil
    }
}

/// The request line is in: makes the exchange, which `requestEnded` frees.
func requestBegan(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let service = sharedService(context), let connection,
        let pointer = connectionFact(.CONNECTION_INFO_SOCKET_CONTEXT, of: connection)?.socket_context
    else { return nil }
    let exchange = HTTPExchange(
        target: target.map { String(cString: $0) } ?? "",
        connection: Unmanaged<HTTPConnection>.fromOpaque(pointer).takeUnretainedValue(), service: service)
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// Called with the head, then with each part of the body, then with nothing when the request is complete.
func requestAdvanced(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ path: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ part: UnsafePointer<CChar>?,
    _ partSize: UnsafeMutablePointer<Int>?, _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let connection, let partSize, let pointer = kept?.pointee, let method, let version else { return .NO }
    let exchange = Unmanaged<HTTPExchange>.fromOpaque(pointer).takeUnretainedValue()
    guard exchange.isAdmitted else {
        return admitExchange(exchange, connection, method: String(cString: method), version: String(cString: version))
    }
    guard partSize.pointee > 0 else {
        guard let answer = exchange.answer() else { return .NO }
        return queueAnswer(answer, on: connection, closes: exchange.isLast)
    }
    let isTaken = exchange.receive(UnsafeRawBufferPointer(start: part, count: partSize.pointee))
    partSize.pointee = 0
    return isTaken ? .YES : .NO
}

/// The one place where exchanges are freed: called for each that began, however it ended.
func requestEnded(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ kept: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ reason: MHD_RequestTerminationCode
) {
    guard let pointer = kept?.pointee else { return }
    Unmanaged<HTTPExchange>.fromOpaque(pointer).release()
    kept?.pointee = nil
}

private func sharedService(_ context: UnsafeMutableRawPointer?) -> HTTPService? {
    context.map { Unmanaged<HTTPService>.fromOpaque($0).takeUnretainedValue() }
}

private func admitExchange(
    _ exchange: HTTPExchange, _ connection: OpaquePointer, method: String, version: String
) -> MHD_Result {
    let size = connectionFact(.CONNECTION_INFO_REQUEST_HEADER_SIZE, of: connection)?.header_size
    let head = HTTPUncheckedHead(
        method: method, target: exchange.target, version: version, headers: headerFields(of: connection),
        sizeInBytes: size ?? 0, clientAddress: exchange.clientAddress)
    do throws(HTTPRefusal) {
        try exchange.admit(head)
        return .YES
    } catch {
        return queueAnswer(error.response, on: connection, closes: true)
    }
}

private func headerFields(of connection: OpaquePointer) -> HTTPHeaders {
    var fields: [HTTPField] = []
    withUnsafeMutablePointer(to: &fields) { fields in
        _ = MHD_get_connection_values_n(connection, .HEADER_KIND, appendField, fields)
    }
    return HTTPHeaders(fields)
}

private func appendField(
    _ fields: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?, _ nameSize: Int,
    _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
    fields?.assumingMemoryBound(to: [HTTPField].self).pointee
        .append(HTTPField(copiedText(name, nameSize), copiedText(value, valueSize)))
    return .YES
}

/// With the sizes and not up to the NUL; what is not UTF-8 becomes U+FFFD, which the framing rules refuse.
private func copiedText(_ start: UnsafePointer<CChar>?, _ size: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : size), as: UTF8.self)
}

/// Hands the answer to the library, which copies it; `NO` closes the connection.
private func queueAnswer(_ answer: HTTPResponse, on connection: OpaquePointer, closes: Bool) -> MHD_Result {
    let response = answer.body.withUnsafeBytes { body in
        MHD_create_response_from_buffer(
            body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response else { return .NO }
    defer { MHD_destroy_response(response) }
    let fields = answer.headers + (closes ? [HTTPField("Connection", "close")] : [])
    guard fields.allSatisfy({ MHD_add_response_header(response, $0.name, $0.value) == .YES }) else { return .NO }
    return MHD_queue_response(connection, UInt32(clamping: answer.status), response)
}

extension HTTPConnection {
    fileprivate convenience init?(_ connection: OpaquePointer, limits: HTTPLimits) {
        guard let descriptor = connectionFact(.CONNECTION_INFO_CONNECTION_FD, of: connection)?.connect_fd,
            let address = connectionFact(.CONNECTION_INFO_CLIENT_ADDRESS, of: connection)?.client_addr,
            let text = SocketAddress.text(address)
        else { return nil }
        self.init(descriptor: descriptor, clientAddress: text, limits: limits, now: .now)
    }
}

/// A copy, because libmicrohttpd 1.0 has one place per connection and the next question overwrites it.
private func connectionFact(_ kind: MHD_ConnectionInfoType, of connection: OpaquePointer) -> MHD_ConnectionInfo? {
    inkaart_mhd_connection_info(connection, kind)?.pointee
}
