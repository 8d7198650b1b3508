import Inventory
import Testing

@testable import Reports

@Suite struct SurveyFiguresTests {
    static let hosts: [(kind: DeviceKind?, driver: BoardDriver)] = [
        (.laptop, .carried), (.chromebook, .carried), (.desktop, .fixed), (.allInOne, .fixed), (.panelPC, .builtIn),
        (.singleBoard, .builtIn), (.unknown, .unknown), (nil, .unknown),
    ]

    @Test(arguments: hosts.indices) func aBoardIsDrivenByTheKindOfItsHost(_ index: Int) {
        #expect(BoardDriver(Self.hosts[index].kind) == Self.hosts[index].driver)
    }

    @Test func eachQuestionIsAskedOnce() {
        let ids = SurveyQuestion.all.map(\.column.id)
        #expect(Set(ids).count == ids.count)
        #expect(SurveyQuestion.Topic.allCases.allSatisfy { topic in SurveyQuestion.all.contains { $0.topic == topic } })
    }

    @Test func nobodyKnowsTheContact() throws {
        let question = try #require(SurveyQuestion.all.first { $0.column.id == "ictContact" })
        #expect(question.answer(SurveyFigures()) == nil)
    }
}
