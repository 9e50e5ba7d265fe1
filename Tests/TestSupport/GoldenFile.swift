import Foundation

/// A text that was looked at once and must stay as it is.
///
/// `UPDATE_GOLDEN=1` writes the texts of a run instead, and fails it, so that nobody forgets to look at what changed.
package struct GoldenFile {
    private let path: String

    /// A golden file of a test target, by its path below `Tests`.
    package init(_ path: String) {
        self.path = "\(Project.root)/Tests/\(path)"
    }

    /// What is wrong when a text is not that of the file; `nil` when it is.
    package func difference(from text: String) throws -> String? {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            let file = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
            return "\(path) was written: look at what changed, and run again without UPDATE_GOLDEN"
        }
        guard let kept = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) }) else {
            return "\(path) is missing: run with UPDATE_GOLDEN=1"
        }
        guard kept != text else { return nil }
        let (old, new) = (kept.split(separator: "\n"), text.split(separator: "\n"))
        let same = zip(old, new).prefix { $0 == $1 }.count
        func line(_ lines: [Substring]) -> Substring { same < lines.count ? lines[same].drop { $0 == " " } : "the end" }
        return "\(path):\(same + 1): golden \(line(old)); now \(line(new)). UPDATE_GOLDEN=1 takes what is there now"
    }

    /// The names of the golden files of a folder, sorted.
    package static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/Tests/\(folder)").sorted()
    }
}
