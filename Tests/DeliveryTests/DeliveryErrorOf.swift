@testable import Delivery

/// The error that ends some work; `nil` if it does not fail.
func deliveryError<Value>(of work: () throws -> Value) throws -> DeliveryError? {
    do {
        _ = try work()
        return nil
    } catch let error as DeliveryError {
        return error
    }
}
