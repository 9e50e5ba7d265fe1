import Documents
import Markup
import Reference

/// Adds charts to a document: each as a part, with a workbook of its figures in it so that they can be edited.
struct ChartParts {
    /// The folder of the document's parts.
    let folder: String

    /// What the document is; its charts take its language and date.
    let properties: DocumentProperties

    private var count = 0

    init(folder: String, of properties: DocumentProperties) {
        self.folder = folder
        self.properties = properties
    }

    /// Adds a chart, and tells the name of its part in the folder.
    mutating func add(_ chart: Chart, in frame: ChartFrame, to package: inout OfficePackage) -> String {
        count += 1
        // In a document of two languages, each chart runs its own way.
        let language = chart.title.language
        let data = ChartSheet(chart, named: ChartWords(language).dataSheetName, in: language)
        let workbook = Workbook(
            properties: DocumentProperties(
                title: chart.title.text,
                subject: properties.subject,
                keywords: properties.keywords,
                language: language,
                date: properties.date
            ),
            sheets: [data.sheet]
        )
        let (part, embedded) = ("charts/chart\(count).xml", "embeddings/Microsoft_Excel_Sheet\(count).xlsx")
        let writer = ChartPart(chart, drawnFrom: data, in: frame, language: language)
        package.add("\(folder)/\(part)", type: ChartParts.contentType, writer.bytes(workbook: "rId1"))
        package.add(
            "\(folder)/\(embedded)",
            type: SpreadsheetNames.contentTypeOfPackage,
            SpreadsheetDocument.bytes(workbook)
        )
        package.relate("\(folder)/\(part)", [.office("rId1", "package", "../\(embedded)")])
        return part
    }

    /// The content type of a chart's part.
    static let contentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"

    /// The namespace of charts, which also says in a graphic that it is one.
    static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
}
