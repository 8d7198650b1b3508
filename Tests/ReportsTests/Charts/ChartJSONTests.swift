import Foundation
import Inventory
import Sheets
import Testing

@testable import Reports

@Suite struct ChartJSONTests {
    private func json(_ chart: Chart) -> String {
        var writer = JSONWriter()
        chart.write(to: &writer, in: .dutch)
        return writer.text
    }

    @Test func programsReadTheNumbersOfAChart() {
        #expect(
            json(SampleCharts.perPupils) == """
                {"chart":"devicesPerHundredPupils","title":"Toestellen per 100 leerlingen",\
                "unit":"toestellen per 100 leerlingen","decimals":1,\
                "series":[{"id":"devices","name":"Toestellen"}],\
                "bars":[{"name":"Deze school","values":[623]},{"name":"Schoolbestuur","values":[517]},\
                {"name":"Alle scholen","values":[488]}],\
                "marks":[{"name":"Vlaanderen 2023: 54 (MICTIVO)","value":540}]}
                """)
        #expect(json(SampleCharts.support).contains("\"daysAfter\":\"2024-01-01\""))
        #expect(json(SampleCharts.support).contains("\"remark\":\"74 toestellen\""))
    }

    @Test(arguments: SampleCharts.all.indices) func anyChartIsJSON(_ index: Int) throws {
        let bytes = Data(json(SampleCharts.all[index]).utf8)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: bytes) }
    }
}
