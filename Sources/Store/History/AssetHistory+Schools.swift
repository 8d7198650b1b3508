import Assets

extension AssetHistory {
    /// Since when it may be of another school than it was; the end of time if it never was.
    var ofSeveralSchoolsSince: Int64 {
        guard let first = members.first?.teller.school else { return .max }
        if members.contains(where: { $0.teller.school != first }) { return .min }
        let words = members.lazy.flatMap(\.testimony.values).filter { $0.field == .school && $0.counts }
        return words.map(\.period.since).min() ?? .max
    }

    /// The school that it was of when a value began to be said; what a witness said before it came, it said in its own.
    func school(of told: ToldValue) -> String? {
        let member = members.first { $0.testimony.values.contains(told) }
        guard let member, told.period.since >= member.period.since else { return member?.teller.school }
        return state(at: told.period.since)[.school]
    }

    /// What is shown at a moment of where it is and who has it, and was said while it was of other schools than these.
    func inherited(by schools: Set<String>, at moment: Int64) -> Set<AssetField> {
        guard ofSeveralSchoolsSince <= moment else { return [] }
        let values = state(at: moment).values
        return Set(
            AssetField.ofPlace.filter { field in
                values[field].map { told in school(of: told).map { !schools.contains($0) } ?? true } ?? false
            })
    }
}

extension AssetField {
    /// What a school says of a thing that tells of the school as well.
    fileprivate static let ofPlace: [AssetField] = [.owner, .room, .handedTo, .returnDueOn, .note, .orderNumber]
}
