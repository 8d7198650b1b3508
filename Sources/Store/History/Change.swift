package import Assets
package import Inventory

/// One thing that became otherwise with an asset, as people tell it: one line.
package struct Change: Sendable, Equatable {
    /// The raw values are the names for machines; they never change.
    package enum Kind: String, CaseIterable, Sendable {
        /// The first sight of an asset, whatever else was first known that day.
        case appeared
        /// Told by one more agent, import or person.
        case joined
        /// A field shows another value.
        case changed
        /// A person says what was shown already.
        case confirmed
        /// To another school.
        case moved
        case partAdded = "part-added"
        case partGone = "part-gone"
        /// A component in the place of another one of its kind.
        case partReplaced = "part-replaced"
        /// At another host than before.
        case seenAt = "seen-at"
        /// At a host of another school than its own; it has not moved.
        case elsewhere
        /// No more seen at its host, and at no other.
        case vanished
        /// It is part of another asset from now on.
        case merged
        /// It is an asset of its own from now on.
        case split
        /// It waits for a person to decide what it is.
        case held
        /// An act that brought it was taken back.
        case withdrawn
        /// It is an asset again.
        case returned
    }

    /// In UTC seconds.
    package let at: Int64
    package var asset: ChangedAsset
    package let kind: Kind
    package var before: Shown?
    package var after: Shown?
    /// Of a thing that was of several schools, the schools in which what was shown before and after was first said.
    package internal(set) var origins: Origins?
    /// Who says so: of a value that ended, who said that.
    package let source: ValueSource?
    /// What a person did.
    package var act: Act?
    /// Whether a coordinator wants to be told without asking for all.
    package let isNotable: Bool

    /// The number of the act, until that is looked up.
    var actNumber: Int64?

    package struct Origins: Sendable, Equatable {
        package let before: SchoolNumber?
        package let after: SchoolNumber?

        init(_ before: String?, _ after: String?) {
            self.before = before.flatMap { SchoolNumber($0) }
            self.after = after.flatMap { SchoolNumber($0) }
        }
    }
}

/// What a change is of: the asset as it was shown at that moment.
package struct ChangedAsset: Sendable, Equatable {
    package let id: Int64
    package var school: SchoolNumber?
    package let kind: DeviceKind
    package let maker: String?
    package let model: String?
}

/// What is shown before or after a change.
package enum Shown: Sendable, Equatable {
    /// In the canonical form of the field.
    case value(AssetField, String)
    case component(Component)
    /// Another asset: the one at which it is seen, with its place there, or the one that it became part of.
    case asset(Int64, place: String?)
}

extension Change {
    /// The other assets that it is about.
    package var others: [Int64] {
        [before, after].compactMap { if case .asset(let other, _)? = $0 { other } else { nil } }
    }

    /// Of what moved, the school that it was of.
    package var schoolLeft: SchoolNumber? {
        if case .value(.school, let number)? = before { SchoolNumber(number) } else { nil }
    }
}
