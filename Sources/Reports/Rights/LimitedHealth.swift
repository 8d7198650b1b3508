import Assets
import Store

extension Finding: Limitable {
    func limited(to limits: Limits) -> Finding? {
        guard limits.includes(school) else { return nil }
        var finding = self
        finding.others = others.filter { limits.includes(device: $0) }
        finding.otherSchool = limits.includes(otherSchool) ? otherSchool : nil
        // Of a value that several devices share, how many the reader sees.
        if others.count != finding.others.count, count != nil { finding.count = finding.others.count + 1 }
        return finding
    }
}

extension Health {
    /// What is of these schools, as far as this reader may be told.
    func limited(to scope: SchoolScope, _ limits: Limits?) -> Health {
        let findings = limits.told(scope.width == .all ? findings : findings.filter { scope.includes($0.school) })
        guard let limits else { return Health(findings: findings, subjects: subjects) }
        let assets = Set(findings.compactMap(\.asset))
        let subjects = subjects.filter { assets.contains($0.key) }.map { id, subject in
            var subject = subject
            subject.room = limits.told(subject.room, .room, of: id)
            return (id, subject)
        }
        return Health(findings: findings, subjects: Dictionary(uniqueKeysWithValues: subjects))
    }
}
