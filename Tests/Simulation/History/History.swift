package import Inventory

/// What reached the collector, in the order in which it did, and what is true.
package struct History: Sendable {
    package var inputs: [Input] = []
    /// Each facts that some report shows, once.
    package var facts: [Facts] = []
    package var truth = Truth()
    package let schools: Int

    init(schools: Int) { self.schools = schools }
}
