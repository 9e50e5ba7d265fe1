package import Foundation

/// The Python with the libraries of others that read Office files, survey forms and calendars: python-docx, openpyxl,
/// python-pptx, pyxform, icalendar.
package enum PeerPython {
    /// Why a peer could not be asked, and how that is mended.
    package struct Missing: Error, CustomStringConvertible {
        package let description: String

        package init(_ description: String) {
            self.description = description
        }
    }

    /// Runs a script of `Tests/Peers` and returns what it prints.
    ///
    /// Peers that are missing are an error, never a reason to pass. A script that needs modules of the system's own Python
    /// names it.
    package static func run(_ script: String, _ arguments: [String], python own: String? = nil) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try own ?? python())
        process.arguments = ["-B", "\(Project.root)/Tests/Peers/\(script)"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.standardError
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Missing(
                "\(script) ended with \(process.terminationStatus); it needs python-docx, openpyxl, python-pptx, "
                    + "pyxform, icalendar, pandoc, LibreOffice and python3-uno: run `scripts/install-needs test`"
            )
        }
        return data
    }

    /// The system's own Python, which has the module by which LibreOffice is driven.
    package static let ofTheSystem = "/usr/bin/python3"

    /// The Python of the project's own folder, else the first on the path: the order of `scripts/install-needs`.
    private static func python() throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let places = ["\(Project.root)/.venv/bin/python"] + path.split(separator: ":").map { "\($0)/python3" }
        guard let python = places.first(where: FileManager.default.isExecutableFile) else {
            throw Missing("there is no python3: run `scripts/install-needs test`")
        }
        return python
    }
}
