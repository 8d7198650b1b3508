/// Amounts where there is little room.
enum WholeEuros {
    /// Rounded, half a euro away from zero.
    static func of(cents: Int64) -> Int64 {
        let (euros, rest) = cents.quotientAndRemainder(dividingBy: 100)
        return euros + (abs(rest) >= 50 ? cents.signum() : 0)
    }
}
