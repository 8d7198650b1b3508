extension Cents {
    /// What one piece of a line costs that costs this, counted from 0: the first ones a cent more where it does not divide, so that all
    /// together cost the line to the cent.
    ///
    /// Pieces beyond the whole ones of a quantity cost nothing.
    package func piece(_ place: Int, ofThousandths quantity: Int64) -> Cents {
        guard quantity > 0, Int64(place) < quantity / 1_000 else { return .zero }
        let (each, rest) = (rawValue * 1_000).quotientAndRemainder(dividingBy: quantity)
        return Cents(rawValue: each + (Int64(place) < rest / 1_000 ? 1 : 0)) ?? self
    }
}
