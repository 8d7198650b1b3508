/// The groups of pupils that grant lines tell apart (Digisprong: BVR 30 April 2021).
package enum PupilLevel: String, CaseIterable, Sendable {
    case kleuter
    case lager1To4 = "lager-1-4"
    case lager5To6 = "lager-5-6"
    case buitengewoon
    case secundair
}

/// Pupils of one school on the count date of a school year.
package struct PupilCount: Sendable, Hashable {
    package let schoolYear: SchoolYear
    package let level: PupilLevel
    package let pupils: Int

    /// `nil` outside of 0 to 20,000, more than any school has.
    package init?(schoolYear: SchoolYear, level: PupilLevel, pupils: Int) {
        guard (0...20_000).contains(pupils) else { return nil }
        self.schoolYear = schoolYear
        self.level = level
        self.pupils = pupils
    }
}
