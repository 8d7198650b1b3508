import Assets

extension AssetHistory {
    /// Whether it may ever have been of another school than it is.
    var isOfSeveralSchools: Bool {
        guard let first = members.first?.teller.school else { return false }
        return members.contains { member in
            member.teller.school != first || member.testimony.values.contains { $0.field == .school && $0.counts }
        }
    }

    /// The school that it was of when a value began to be said; what a witness said before it came, it said in its own.
    func school(of told: ToldValue) -> String? {
        let member = members.first { $0.testimony.values.contains(told) }
        guard let member, told.period.since >= member.period.since else { return member?.teller.school }
        return state(at: told.period.since)[.school]
    }

    /// What is shown at a moment of where it is and who has it, and was said while it was of other schools than these.
    func inherited(by schools: Set<String>, at moment: Int64) -> Set<AssetField> {
        guard isOfSeveralSchools else { return [] }
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
