package import Inventory

/// What devices of one kind at one school need in one school year.
package struct ReplacementNeed: Sendable, Equatable {
    package let period: ReplacementPeriod
    package let school: SchoolNumber
    package let kind: DeviceKind
    package let total: ReplacementTotal
}

extension ReplacementNeed {
    /// In the order of school years, schools and kinds, which decides every tie.
    package static func all(of replacements: [Replacement]) -> [ReplacementNeed] {
        Dictionary(grouping: replacements, by: Key.init).sorted { $0.key < $1.key }.map { key, replacements in
            ReplacementNeed(
                period: key.period, school: key.school, kind: key.kind, total: ReplacementTotal(replacements))
        }
    }

    private struct Key: Hashable, Comparable {
        let period: ReplacementPeriod
        let school: SchoolNumber
        let kind: DeviceKind

        init(_ replacement: Replacement) {
            period = replacement.period
            school = replacement.school
            kind = replacement.kind
        }

        static func < (one: Key, other: Key) -> Bool {
            (one.period, one.school.text, one.place) < (other.period, other.school.text, other.place)
        }

        private var place: Int { DeviceKind.allCases.firstIndex(of: kind) ?? 0 }
    }
}
