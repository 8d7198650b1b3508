import Sheets

/// What the Flemish monitor asks of schools, of one or of several together.
struct Indicators: Sendable {
    let devices: DeviceFigures
    let schools: Int
    let schoolsWithBoards: Int

    /// Of one school.
    init(_ devices: DeviceFigures) {
        self.devices = devices
        schools = 1
        schoolsWithBoards = devices.of(.boards).total > 0 ? 1 : 0
    }

    /// Of several together.
    init(_ all: [Indicators]) {
        devices = all.map(\.devices).sum
        schools = all.reduce(0) { $0 + $1.schools }
        schoolsWithBoards = all.reduce(0) { $0 + $1.schoolsWithBoards }
    }

    /// In the form of the Flemish figure; `nil` where nothing is known.
    func cell(_ indicator: FlemishFigure.Indicator) -> Cell? {
        switch indicator {
        case .devicesPer100Pupils: devices.computersPer100Pupils.map { .decimal(Int64($0), places: 1) }
        case .olderThan4Years: .share(ages.count(from: AgeTally.oldFrom), of: ages.total)
        case .schoolsWithBoards: .share(schoolsWithBoards, of: schools)
        }
    }

    /// Of the computers.
    var ages: AgeTally { devices.of(.computers).ages }
}
