extension Day {
    /// The day of a moment in UTC seconds. Days are those of Greenwich, whatever the time zone of a server: what is counted in
    /// days does not depend on what happens in the one or two hours between.
    package init(at moment: Int64) {
        let (days, rest) = moment.quotientAndRemainder(dividingBy: 86_400)
        self.init(number: Int(rest < 0 ? days - 1 : days))
    }

    /// Its first moment, in UTC seconds.
    package var start: Int64 { Int64(number) * 86_400 }
}
