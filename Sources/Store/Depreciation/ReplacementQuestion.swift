package import Assets
package import Funding

extension Questions {
    /// What decides when each device is replaced, as it is known now: wear has no history. Those that are gone are in it for what they cost.
    package func replacementFacts(today: Day) throws -> [ReplacementFacts] {
        try read { connection in
            let parts = try connection.partStates()
            return try connection.bookedDevices(AsOf(today, today: today)).map { booked in
                let device = booked.device
                var facts = ReplacementFacts(
                    asset: booked.id, school: device.school, schoolBoard: booked.schoolBoard, kind: device.kind)
                facts.dates = booked.dates
                facts.dates.goneOn = booked.isGone ? today : nil
                facts.price = booked.price
                facts.systemSupportedUntil = device.osSupportedUntil
                facts.parts = parts[booked.id] ?? []
                return facts
            }
        }
    }
}
