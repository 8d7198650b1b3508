/// Takes a part of a report as it is written, UTF-8.
typealias ReportSink = @Sendable (String) throws -> Void
