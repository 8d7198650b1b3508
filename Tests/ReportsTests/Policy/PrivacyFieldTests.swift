import Assets
import Inventory
import Spool
import Testing

@testable import Reports

@Suite struct PrivacyFieldTests {
    /// A new field that may lead to a person has to be told in the register.
    @Test func eachPersonalFieldHasACategory() {
        let personal = Outgoing.fields.filter { $0.field.isPersonal }.map(\.path)
        let missing = personal.filter { PrivacyField.categories[$0] == nil }
        #expect(missing == [])
    }

    @Test func eachCategoryIsOfFieldsThatThereAre() {
        let sent = Outgoing.fields.filter { $0.field.isPersonal }.map(\.path)
        let known = Set(sent + AssetField.ofPeople.map { "said.\($0.rawValue)" })
        #expect(Set(PrivacyField.categories.keys).subtracting(known) == [])
        let categories = Set(PrivacyCategory.all.map(\.id))
        #expect(Set(PrivacyField.categories.values).isSubset(of: categories))
    }

    @Test func eachTopicHasASentence() {
        for topic in PrivacySentence.Topic.allCases { #expect(!PrivacySentence.about(topic).isEmpty, "\(topic)") }
    }

    @Test func whatWaitsOnAMachineIsThatOfTheSpool() throws {
        let limits = Spool.Limits()
        let sentence = try #require(PrivacySentence.about(.retention).first)
        #expect(sentence.dutch.contains("\(limits.snapshots) momentopnames, of \(limits.bytes >> 20) MiB"))
    }
}
