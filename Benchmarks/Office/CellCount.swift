import Exchange
import OfficeOpenXML

/// How many cells of a workbook's first sheet hold something.
func cellCount(ofWorkbook path: String) throws -> Int {
    let reader = try SpreadsheetReader(InputFile(path, limit: 1 << 30).bytes, file: path)
    let cells = try reader.cells(of: 0).cells
    return cells.count { $0.start < $0.end }
}
