import Documents
import Reference

/// Adds the charts of a workbook: a part for each, and a drawing for each sheet that has some.
struct SheetChartParts {
    let language: Language
    private var drawings = 0
    private var charts = 0

    init(language: Language) { self.language = language }

    /// Adds the charts of a sheet, and tells the name of its drawing below `xl`.
    mutating func add(of sheet: Sheet, written part: WorksheetPart, to package: inout OfficePackage) -> String {
        drawings += 1
        let language = language
        let drawing = "drawings/drawing\(drawings).xml"
        let drawn = sheet.charts.compactMap { chart in chart.data.map { (chart, $0) } }
        var relations: [OfficePackage.Relation] = []
        for (chart, data) in drawn {
            charts += 1
            let writer = ChartPart(chart.chart, drawnFrom: data, in: .sheet(chart.chart), language: language)
            package.add("xl/charts/chart\(charts).xml", type: ChartParts.contentType, writer.bytes())
            relations.append(.office("rId\(relations.count + 1)", "chart", "../charts/chart\(charts).xml"))
        }
        package.add(
            "xl/\(drawing)",
            type: "application/vnd.openxmlformats-officedocument.drawing+xml",
            SheetDrawingPart.bytes(
                drawn.map(\.0),
                on: sheet,
                end: part.dataRows.upperBound + (sheet.totals.isEmpty ? 0 : 1),
                language: language
            )
        )
        package.relate("xl/\(drawing)", relations)
        return drawing
    }
}
