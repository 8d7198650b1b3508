/// A value in a box of its own.
///
/// What holds it is copied by one pointer instead of field by field: of a record of many texts, each type that holds it is several kB smaller.
@propertyWrapper
package enum Boxed<Value> {
    indirect case box(Value)

    package init(wrappedValue: Value) { self = .box(wrappedValue) }

    package var wrappedValue: Value {
        get {
            switch self {
            case .box(let value): value
            }
        }
        set { self = .box(newValue) }
    }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Sendable where Value: Sendable {}
