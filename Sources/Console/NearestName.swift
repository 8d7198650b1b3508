/// Finds the name a person probably meant.
package enum NearestName {
    /// The nearest name as the end of a sentence about the given one: `, did you mean table?`; empty if none is near.
    package static func question(for given: String, among known: [String]) -> String {
        question(to(given, among: known))
    }

    static func question(_ nearest: String?) -> String {
        guard let nearest else { return "" }
        return ", did you mean \(nearest)?"
    }

    /// The known name with the fewest slips of the finger from the given one, at most one in three characters.
    static func to(_ given: String, among known: [String]) -> String? {
        let ranked = known.map { (name: $0, distance: distance(given, $0)) }
        guard let nearest = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return nearest.distance <= max(1, nearest.name.count / 3) ? nearest.name : nil
    }

    /// Number of characters to insert, delete, replace or swap with a neighbour (optimal string alignment).
    static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for i in first.indices {
            var row = [i + 1]
            for j in second.indices {
                let replaced = last[j] + (first[i] == second[j] ? 0 : 1)
                var best = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[second.count]
    }
}
