import Archive
import Markup
package import Reference
import Synchronization

/// Reads workbooks that others made (.xlsx and .xlsm; SpreadsheetML of ISO/IEC 29500, transitional and strict).
///
/// Sheets are read when they are asked for, as a stream: nothing of a part is held but what its cells say. Formulas are
/// never worked out, links never followed, macros never looked at. Whatever is wrong with the container, a part or a cell
/// refuses the workbook or the sheet as a whole.
package struct SpreadsheetReader: Sendable {
    /// Bounds on what is read, counted while it is unpacked.
    package struct Limits: Sendable {
        /// The most parts of the container.
        package var parts = 10_000

        /// The largest part, unpacked, in bytes; at most 1 GiB is used of it.
        package var partBytes = 256 << 20

        /// The most bytes of all parts together, unpacked.
        package var totalBytes = 512 << 20

        /// The most bytes of a part that says how the workbook hangs together.
        package var frameBytes = 16 << 20

        /// The most cells of a sheet that hold something.
        package var cells = 5_000_000

        /// The most merged ranges of a sheet.
        package var merges = 100_000

        /// The most sheets.
        package var sheets = 1_000

        /// Creates the default bounds: two million cells pass, and five.
        package init() {}
    }

    /// The sheets of cells in the order in which they are shown.
    package let sheets: [SheetEntry]

    /// The names that the workbook gives to cells and formulas, in the order of the file.
    package let definedNames: [(name: String, formula: String)]

    /// The properties that whoever made the workbook added to it (`docProps/custom.xml`), in the order of the file.
    package let customProperties: [(name: String, value: String)]

    /// What was left out and should be known: macros, links to other files, sheets without cells.
    package let notes: [Diagnostic]

    private let package: SheetPackage
    private let since1904: Bool
    private let styles: CellStyles
    private let strings: SharedStringsPart

    /// Opens a workbook, or throws why it is not to be read.
    ///
    /// Diagnostics call it by the name of its file, and a part as if the file were a folder.
    package init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(DiagnosticsError) {
        let package = try SheetPackage(bytes, file: file, limits: limits)
        let frame = try WorkbookFrame(package)
        self.package = package
        sheets = frame.sheets
        definedNames = frame.definedNames
        customProperties = frame.customProperties
        notes = frame.notes
        since1904 = frame.since1904
        strings = SharedStringsPart(name: frame.strings)
        guard let part = frame.styles else {
            styles = .none
            return
        }
        var reading = CellStylesReading()
        try package.read(part) { piece in
            reading.take(piece)
            return reading.isRight
        }
        guard reading.isRight else { throw package.refuse(part, "the part of styles holds no styles") }
        styles = reading.styles
    }

    /// Reads the cells of a sheet, by its place among `sheets`.
    ///
    /// The strings that cells share are read once, with the first sheet that is read.
    ///
    /// - Throws: everything that is wrong in the sheet, up to twenty faults, with their cells.
    package func cells(of sheet: Int) throws(DiagnosticsError) -> SheetCells {
        let entry = sheets[sheet]
        var reading = SheetReading(
            sheet: entry.name,
            strings: try strings.read(from: package),
            styles: styles,
            since1904: since1904,
            limits: package.limits
        )
        try package.read(entry.part) { piece in
            reading.take(piece)
            return !reading.isOver
        }
        guard reading.faults.isEmpty else {
            throw DiagnosticsError(
                reading.faults.map { fault in
                    Diagnostic(
                        .error,
                        rule: "xlsx.cell",
                        at: Place(file: package.file),
                        fault.message,
                        hint: fault.hint
                    )
                }
            )
        }
        return reading.result
    }
}

/// A sheet of a workbook, before its cells are read.
package struct SheetEntry: Hashable, Sendable {
    /// Whether a sheet is shown.
    package enum Visibility: Hashable, Sendable {
        /// It is shown.
        case visible

        /// It is hidden; a user can show it.
        case hidden

        /// It is hidden from users as well.
        case veryHidden
    }

    /// Its name.
    package let name: String

    /// Whether it is shown.
    package let visibility: Visibility

    /// The name of its part in the container.
    let part: String
}

/// The shared strings of a workbook, read when they are first asked for and then kept.
private final class SharedStringsPart: Sendable {
    private let name: String?
    private let strings = Mutex<SharedStrings?>(nil)

    init(name: String?) {
        self.name = name
    }

    func read(from package: SheetPackage) throws(DiagnosticsError) -> SharedStrings {
        guard let name else { return SharedStrings() }
        return try strings.withLock { known throws(DiagnosticsError) in
            if let known { return known }
            var reading = SharedStringsReading()
            try package.read(name) { piece in
                reading.take(piece)
                return reading.isRight
            }
            guard reading.isRight else { throw package.refuse(name, "the part of shared strings holds none") }
            known = reading.strings
            return reading.strings
        }
    }
}
