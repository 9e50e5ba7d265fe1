import Glibc
import Reference

/// What the command shows a person: results on standard output, everything else on standard error.
struct Console {
    /// Whether notes, receipts and progress are left out.
    let isQuiet: Bool

    /// Whether standard output is a terminal.
    let isTerminal: Bool

    /// Whether standard output is a terminal that shows colour.
    let showsColor: Bool

    /// How many columns lines may have; `nil` where they go to a file and any number will do.
    let width: Int?

    private let errorsShowColor: Bool
    private let errorsAreTerminal: Bool

    init(isQuiet: Bool) {
        // https://no-color.org: any value that is not empty takes colour away.
        let wantsColor = (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
        self.isQuiet = isQuiet
        isTerminal = isatty(1) == 1
        showsColor = wantsColor && isTerminal
        width = Environment["COLUMNS"].flatMap { Int($0) }.map { max($0, 40) } ?? Console.terminalWidth
        errorsAreTerminal = isatty(2) == 1
        errorsShowColor = wantsColor && errorsAreTerminal
    }

    // MARK: Results

    /// Writes a result to standard output.
    func show(_ text: String) throws {
        try showBytes(Array(text.withoutControls.utf8))
    }

    /// Writes bytes to standard output as they are.
    func showBytes(_ bytes: [UInt8]) throws {
        guard Console.write(bytes, to: 1) else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "file.write",
                    "writing to standard output failed: \(String(cString: strerror(errno)))"
                ),
                cause: .inputOutput
            )
        }
    }

    /// Text in bold, where the terminal shows it.
    func strong(_ text: String) -> String { showsColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// Text that stands back, where the terminal shows it.
    func quiet(_ text: String) -> String { showsColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    // MARK: Notes

    /// Writes a line for the person at the terminal, unless they asked for quiet.
    func note(_ text: String) {
        if !isQuiet { Console.write(Array((text.withoutControls + "\n").utf8), to: 2) }
    }

    /// Shows what is being done, on a terminal only; the next progress or note takes its place.
    func progress(_ text: String) {
        guard !isQuiet, errorsAreTerminal else { return }
        Console.write(Array("\r\u{1B}[K\(text.withoutControls)".utf8), to: 2)
    }

    /// Takes the last progress away.
    func endProgress() {
        guard !isQuiet, errorsAreTerminal else { return }
        Console.write(Array("\r\u{1B}[K".utf8), to: 2)
    }

    /// Draws diagnostics: place, severity, message, the line with a caret, a hint.
    func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            Console.write(Array((diagnostic.drawing(inColor: errorsShowColor) + "\n").utf8), to: 2)
        }
    }

    /// How wide the terminal is; `nil` where standard output is none.
    private static var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return max(Int(size.ws_col), 40)
    }

    @discardableResult
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { memory in
                Glibc.write(descriptor, memory.baseAddress.map { $0 + done }, memory.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}

extension String {
    /// The text without control characters other than line ends, tabs and our own colours.
    ///
    /// What comes from a file never reaches a terminal as an escape sequence: colours are put on afterwards, around it.
    var withoutControls: String {
        guard unicodeScalars.contains(where: \.isUnwantedControl) else { return self }
        var view = String.UnicodeScalarView()
        let scalars = Array(unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let isOwnColor =
                scalar == "\u{1B}" && position + 2 < scalars.count && scalars[position + 1] == "["
                && "012m3".unicodeScalars.contains(scalars[position + 2])
            if scalar.isUnwantedControl, !isOwnColor { view.append("\u{FFFD}") } else { view.append(scalar) }
        }
        return String(view)
    }

    /// The text without any control character, for what comes from outside.
    var asPlainLine: String {
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\t" || scalar == "\n" {
                view.append(" ")
            } else if scalar.isUnwantedControl {
                view.append("\u{FFFD}")
            } else {
                view.append(scalar)
            }
        }
        return String(view)
    }
}

extension Unicode.Scalar {
    fileprivate var isUnwantedControl: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        // Marks that turn the direction of a whole line round.
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
