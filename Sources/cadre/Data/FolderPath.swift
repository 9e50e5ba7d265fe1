/// The path of a folder, told from paths alone, without a look at the disk.
struct FolderPath: CustomStringConvertible {
    private let isAbsolute: Bool
    private var parts: [Substring]

    /// The folder that a file is in.
    init(of file: String) {
        isAbsolute = file.hasPrefix("/")
        parts = file.split(separator: "/").dropLast().filter { $0 != "." }
    }

    /// Whether no folder is above it.
    var isRoot: Bool { isAbsolute && parts.isEmpty }

    /// The folder above it; the root is above itself.
    var above: FolderPath {
        var folder = self
        if let last = parts.last, last != ".." {
            folder.parts.removeLast()
        } else if !isAbsolute {
            folder.parts.append("..")
        }
        return folder
    }

    /// The path of what has a name, or a path, below it.
    func path(of name: String) -> String { parts.isEmpty && !isAbsolute ? name : "\(self)/\(name)" }

    /// The path; `.` for the folder we are in.
    var description: String {
        let joined = parts.joined(separator: "/")
        return isAbsolute ? "/\(joined)" : joined.isEmpty ? "." : joined
    }
}
