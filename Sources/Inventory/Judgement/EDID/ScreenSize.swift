/// Width and height of the visible screen, in centimetres.
///
/// Source: EDID bytes 21 and 22, or DisplayID's display parameters. The timings' millimetres are worse: most large
/// panels repeat those of a sample.
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
        if self == Self.sampleSize, timing == ImageSize.samples.first { return nil }
    }

    /// `nil` for what no screen measures, for the samples and for the known false sizes.
    init?(tenthsOfMillimetre tenths: ImageSize) {
        guard tenths.divided(by: 10).isCredible else { return nil }
        let centimetres = tenths.divided(by: 100)
        self.init(widthInCentimetres: centimetres.width, heightInCentimetres: centimetres.height)
        if Self.falseSizes.contains(self) { return nil }
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
}

/// The image of a timing or of a screen; in millimetres, where nothing else is said.
struct ImageSize: Equatable {
    let width: Int
    let height: Int

    /// Those that thousands of televisions and panels of every size copied from a sample.
    static let samples = [(708, 398), (800, 450), (1600, 900), (1872, 1053), (575, 323)].map {
        ImageSize(width: $0.0, height: $0.1)
    }

    /// In a unit that is larger by this factor, rounded.
    func divided(by factor: Int) -> ImageSize {
        ImageSize(width: (width + factor / 2) / factor, height: (height + factor / 2) / factor)
    }

    /// Between a watch and a wall, and no strip.
    var isCredible: Bool {
        let sides = 30...5000
        let isStrip = max(width, height) > 5 * min(width, height)
        return sides.contains(width) && sides.contains(height) && !isStrip && !Self.samples.contains(self)
    }
}
