import Exchange
import OfficeOpenXML

// usage: measure-office lessons|guide|workbook|slides COURSE.json FOLDER
//        measure-office sheet ROWS COLUMNS FOLDER
//        measure-office read-xlsx WORKBOOK.xlsx
//
// Makes from the benchmark's made-up course what its peer programs make from the same file: one Word file a lesson, a guide
// with its contents filled in, a workbook, slides with notes; or a large sheet of ratings. Or counts the cells of a workbook.

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "read-xlsx" where arguments.count == 3: print(try cellCount(ofWorkbook: arguments[2]))
case "sheet" where arguments.count == 5:
    guard let rows = Int(arguments[2]), let columns = Int(arguments[3]) else {
        fatalError("ROWS and COLUMNS are numbers")
    }
    try OutputFolder(arguments[4])
        .write([("sheet.xlsx", { SpreadsheetDocument.write(ratings(rows: rows, columns: columns), to: $0) })])
case let job? where arguments.count == 4:
    let documents = CourseDocuments(course: CourseSource(bytes: try InputFile(arguments[2], limit: 1 << 30).bytes))
    let folder = try OutputFolder(arguments[3])
    switch job {
    case "lessons":
        try folder.write(
            documents.course.lessons.map { lesson in
                ("\(lesson.id).docx", { WordDocument.write(documents.lessonPlan(lesson), to: $0) })
            }
        )
    case "guide": try folder.write([("guide.docx", { WordDocument.write(documents.guide(), to: $0) })])
    case "workbook":
        try folder.write([("survey.xlsx", { SpreadsheetDocument.write(documents.workbook(), to: $0) })])
    case "slides":
        try folder.write([("slides.pptx", { PresentationDocument.write(DeckLayout(documents.deck()), to: $0) })])
    default: fatalError("measure-office has no job “\(job)”")
    }
default:
    fatalError("usage: measure-office lessons|guide|workbook|slides COURSE.json FOLDER, sheet or read-xlsx")
}
