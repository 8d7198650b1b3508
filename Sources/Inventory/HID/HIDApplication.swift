/// One thing that a HID device is, with the size of the surface on which it is pointed at.
package struct HIDApplication: Sendable, Equatable {
    package let usage: HIDUsage
    /// The width of the surface; `nil` if the device does not say, or only knows how far it was moved.
    ///
    /// As the device states it: some state another size than their own, so it is not yet a fact.
    package var widthInMillimetres: Int?
    package var heightInMillimetres: Int?

    package init(usage: HIDUsage, widthInMillimetres: Int? = nil, heightInMillimetres: Int? = nil) {
        self.usage = usage
        self.widthInMillimetres = widthInMillimetres
        self.heightInMillimetres = heightInMillimetres
    }
}
