package import Assets

extension Purchase {
    /// All that is wrong with it before it is booked on a day, as sentences; empty if nothing is.
    package func faults(bookedOn day: Day) -> [InvoiceFault] {
        var faults: [InvoiceFault] = []
        if orderedOn > day {
            faults.append(
                InvoiceFault("its day \(orderedOn.belgian) is after \(day.belgian), on which it would be booked"))
        }
        for (index, line) in lines.enumerated() {
            faults += line.line.faults.map { InvoiceFault(line: index + 1, $0) }
        }
        let lines = lines.map(\.line)
        if lines.map(\.gross).sum < .zero {
            faults.append(InvoiceFault("its lines are below 0 together: what is ordered is paid for"))
        }
        return faults + [lines.sumFault.map { InvoiceFault($0) }].compactMap(\.self)
    }
}
