import Exchange
import Foundation
import TestSupport
import Testing

/// One run of the command, as a person would start it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the command that was built beside these tests.
    ///
    /// Its environment is empty but for PATH, the data folder and what is added. `shell` is put before the command, such
    /// as `ulimit -f 8;`.
    init(
        _ arguments: [String],
        in folder: String = Project.root,
        environment: [String: String] = [:],
        shell: String? = nil
    ) throws {
        let process = Process()
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", shell + " exec \"$0\" \"$@\"", CommandRun.program] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: CommandRun.program)
            process.arguments = arguments
        }
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "CADRE_DATA": Project.root]
            .merging(environment, uniquingKeysWith: { $1 })
        let scratch = try Scratch()
        let outputFile = try scratch.write("", to: "stdout")
        let errorFile = try scratch.write("", to: "stderr")
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: outputFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try InputFile(outputFile).bytes, as: UTF8.self)
        errors = String(decoding: try InputFile(errorFile).bytes, as: UTF8.self)
    }

    /// The command beside the test bundle.
    static let program: String = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        let beside = URL(fileURLWithPath: bundle ?? own).deletingLastPathComponent().appendingPathComponent("cadre")
        return beside.path
    }()
}

/// A folder of its own for a test, removed at the end.
final class Scratch {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A path in the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file into the folder and returns its path.
    func write(_ text: String, to name: String) throws -> String {
        let path = path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The names of everything in a folder below, at any depth, sorted.
    func names(in name: String = "") -> [String] {
        let start = name.isEmpty ? folder.path : path(name)
        return (FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []).sorted()
    }
}
