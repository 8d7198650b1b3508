import Testing

@testable import Console

struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("list", "list", 0), ("lsit", "list", 1), ("lis", "list", 1),
        ("listt", "list", 1), ("lust", "list", 1), ("kitten", "sitting", 3), ("é", "e", 1),
    ])
    func theDistanceCountsSlipsOfTheFinger(first: String, second: String, distance: Int) {
        #expect(NearestName.distance(first, second) == distance)
    }

    @Test(arguments: [
        ("shcool", "school"), ("awrad", "award"), ("rom", "room"), ("import", "import"), ("invice", "invoice"),
        ("zzzz", nil), ("", nil),
    ])
    func onlyANearNameIsProposed(given: String, nearest: String?) {
        #expect(NearestName.to(given, among: ["school", "room", "award", "import", "invoice"]) == nearest)
    }
}
