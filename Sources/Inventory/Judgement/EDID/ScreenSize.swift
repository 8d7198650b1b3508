/// Width and height of the visible screen, in centimetres.
///
/// Source: EDID bytes 21 and 22. The timings' millimetres are worse: most large panels repeat those of a sample.
package struct ScreenSize: Sendable, Equatable {
    package let widthInCentimetres: Int
    package let heightInCentimetres: Int

    package init(widthInCentimetres: Int, heightInCentimetres: Int) {
        self.widthInCentimetres = widthInCentimetres
        self.heightInCentimetres = heightInCentimetres
    }

    /// `nil` for what is no size: a zero (an aspect ratio, or a projector) and the known false sizes.
    init?(width: UInt8?, height: UInt8?, timing: ImageSize?) {
        guard let width, let height, width > 0, height > 0 else { return nil }
        self.init(widthInCentimetres: Int(width), heightInCentimetres: Int(height))
        if Self.falseSizes.contains(self) { return nil }
        if self == Self.sampleSize, timing == Self.sampleTiming { return nil }
    }

    package var diagonalInTenthsOfInch: Int64 {
        let width = Double(widthInCentimetres)
        let height = Double(heightInCentimetres)
        return Int64(((width * width + height * height).squareRoot() / 0.254).rounded())
    }

    /// Sizes that thousands of televisions, projectors and panels of every size state.
    private static let falseSizes = [(1, 1), (16, 9), (160, 90), (115, 65), (100, 61)].map {
        ScreenSize(widthInCentimetres: $0.0, heightInCentimetres: $0.1)
    }

    /// True for a monitor of 31.5 inch; false together with the timing of the sample it was copied from.
    private static let sampleSize = ScreenSize(widthInCentimetres: 70, heightInCentimetres: 39)
    private static let sampleTiming = ImageSize(width: 708, height: 398)
}
