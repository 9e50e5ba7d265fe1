package import Archive
internal import FoundationEssentials
internal import Glibc
package import Reference

/// Writes files so that under its own name a file is either the old one or whole.
///
/// Each file is written beside its target under a temporary name, forced to disk and renamed. Temporary files that a
/// killed run left behind are removed by the next run in the same folder.
package struct OutputFolder: Sendable {
    /// The folder's path.
    package let path: String

    /// Opens a folder, making it and those above it where they are missing, and removes leftovers of killed runs.
    package init(_ path: String) throws(DiagnosticsError) {
        self.path = path
        guard OutputFolder.make(path) else {
            let reason = String(cString: strerror(errno))
            throw OutputFolder.fault(path, "the folder cannot be made: \(reason)", .cannotCreate)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where OutputFolder.isLeftover(name) { unlink(path + "/" + name) }
    }

    /// Writes all files: first each beside its target, and only when all are whole, each under its name.
    ///
    /// Names are relative to the folder and may lie in folders below it. The last file gets its name last.
    package func write(_ files: [(name: String, bytes: [UInt8])]) throws(DiagnosticsError) {
        try write(files.map { file in (file.name, { $0.append(file.bytes) }) })
    }

    /// Writes all files like ``write(_:)-([(String,[UInt8])])``; each is made when its turn comes, and not kept.
    ///
    /// A file that is there already, differs from the new one and is not known as one of ours is kept under a name of its
    /// own; the names of those are told. When it cannot be kept, nothing more is replaced.
    package func write(
        _ files: [(name: String, make: () -> [UInt8])],
        replacing isOurs: (_ name: String, _ old: [UInt8]) -> Bool
    ) throws(DiagnosticsError) -> [(name: String, keptAs: String)] {
        var kept: [(name: String, keptAs: String)] = []
        try write(files.map { file in (file.name, { $0.append(file.make()) }) }) { name, new throws(DiagnosticsError) in
            guard let aside = try keepAside(name, unlessIt: isOurs, orEquals: new) else { return }
            kept.append((name, aside))
        }
        return kept
    }

    /// Writes all files like ``write(_:)-([(String,[UInt8])])``, each while it is made.
    ///
    /// `beforeReplacing` is told the name of each file and the path of what will take its place, when all are whole.
    package func write(
        _ files: [(name: String, make: (any ByteSink) -> Void)],
        beforeReplacing: (_ name: String, _ new: String) throws(DiagnosticsError) -> Void = { _, _ in }
    ) throws(DiagnosticsError) {
        var written: [(temporary: String, target: String)] = []
        do throws(DiagnosticsError) {
            let folders = Set(
                files.compactMap { file in file.name.lastIndex(of: "/").map { String(file.name[..<$0]) } }
            )
            for folder in folders.sorted() { _ = try OutputFolder(path + "/" + folder) }
            for (number, file) in files.enumerated() {
                let target = path + "/" + file.name
                let temporary = path + "/" + OutputFolder.temporaryPrefix + "\(getpid())-\(number)"
                written.append((temporary, target))
                try OutputFolder.writeWhole(file.make, to: temporary, meantFor: target)
            }
            for (file, (temporary, target)) in zip(files, written) {
                try beforeReplacing(file.name, temporary)
                guard rename(temporary, target) == 0 else { throw OutputFolder.systemFault(target, "cannot be named") }
            }
        } catch {
            for (temporary, _) in written { unlink(temporary) }
            throw error
        }
        OutputFolder.forceToDisk(path)
    }

    /// Keeps a file that somebody changed under a name of its own, and tells it: `agenda.docx` as `agenda (kept).docx`.
    private func keepAside(
        _ name: String,
        unlessIt isOurs: (String, [UInt8]) -> Bool,
        orEquals new: String
    ) throws(DiagnosticsError) -> String? {
        let target = path + "/" + name
        var status = stat()
        guard lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        // What cannot be read is not known as ours.
        if let old = (try? InputFile(target, limit: 1 << 30))?.bytes,
            isOurs(name, old) || (try? InputFile(new, limit: 1 << 30))?.bytes == old
        {
            return nil
        }
        let dot = name.lastIndex { $0 == "." || $0 == "/" }.flatMap { name[$0] == "." ? $0 : nil } ?? name.endIndex
        for number in 1...999 {
            let aside = name[..<dot] + (number == 1 ? " (kept)" : " (kept \(number))") + name[dot...]
            // A link never replaces what is there; some file systems have none.
            if link(target, path + "/" + aside) == 0 { return String(aside) }
            if errno == EEXIST { continue }
            if lstat(path + "/" + aside, &status) != 0, rename(target, path + "/" + aside) == 0 { return String(aside) }
            break
        }
        throw OutputFolder.systemFault(target, "is not of this package and cannot be kept under another name")
    }

    /// What became of a file that was to go.
    package enum Removal: Sendable {
        case removed, kept, absent
    }

    /// Removes a file by its name relative to the folder, if its bytes are still as expected.
    ///
    /// A name that leads out of the folder, through `..` or a link, is taken as absent.
    package func remove(_ name: String, ifStill isExpected: ([UInt8]) -> Bool) -> Removal {
        var below = path
        var status = stat()
        for part in name.split(separator: "/", omittingEmptySubsequences: false) {
            below += "/\(part)"
            guard !["", ".", ".."].contains(part), lstat(below, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else {
                return .absent
            }
        }
        guard status.st_mode & S_IFMT == S_IFREG, let file = try? InputFile(below) else { return .absent }
        return isExpected(file.bytes) && unlink(below) == 0 ? .removed : .kept
    }

    /// Writes one file at a path of its own.
    ///
    /// A link is followed. A device or a pipe is written into as it is. A file that the output was made from is never
    /// replaced.
    package static func writeFile(
        _ bytes: [UInt8],
        to path: String,
        madeFrom inputs: [String] = []
    ) throws(DiagnosticsError) {
        let target = realpath(path, nil)
            .map { resolved in
                defer { free(resolved) }
                return String(cString: resolved)
            }
        var status = stat()
        if let target, stat(target, &status) == 0 {
            for input in inputs {
                var other = stat()
                if stat(input, &other) == 0, other.st_dev == status.st_dev, other.st_ino == status.st_ino {
                    throw DiagnosticsError(
                        Diagnostic(
                            .error,
                            rule: "file.write",
                            at: Place(file: path),
                            "the output would replace \(input), which it is made from",
                            hint: "name another file"
                        ),
                        cause: .cannotCreate
                    )
                }
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                throw DiagnosticsError(
                    Diagnostic(
                        .error,
                        rule: "file.write",
                        at: Place(file: path),
                        "this is a folder",
                        hint: "name a file in it"
                    ),
                    cause: .cannotCreate
                )
            case S_IFREG: break
            default: return try writeInto(target, bytes, meantFor: path)
            }
        }
        let whole = target ?? path
        let slash = whole.lastIndex(of: "/")
        let folder = slash.map { $0 == whole.startIndex ? "/" : String(whole[..<$0]) } ?? "."
        let name = slash.map { String(whole[whole.index(after: $0)...]) } ?? whole
        guard !name.isEmpty else { throw fault(path, "the name of a file is missing", .cannotCreate) }
        try OutputFolder(folder).write([(name, bytes)])
    }

    /// Writes into something that is no plain file, which nobody may replace.
    private static func writeInto(
        _ target: String,
        _ bytes: [UInt8],
        meantFor path: String
    ) throws(DiagnosticsError) {
        let descriptor = open(target, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw systemFault(path, "cannot be opened", .cannotCreate) }
        defer { close(descriptor) }
        try fill(descriptor, meantFor: path) { $0.append(bytes) }
    }

    private static let temporaryPrefix = ".cadre-unfinished-"

    /// Makes a folder and those above it; leaves the reason in `errno` when it cannot.
    private static func make(_ path: String) -> Bool {
        if mkdir(path, 0o755) == 0 { return true }
        if errno == EEXIST {
            var status = stat()
            guard stat(path, &status) == 0 else { return false }
            if status.st_mode & S_IFMT == S_IFDIR { return true }
            errno = ENOTDIR
            return false
        }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
        return make(String(path[..<slash])) && (mkdir(path, 0o755) == 0 || errno == EEXIST)
    }

    /// Whether a name is that of an unfinished file whose writer no longer runs.
    private static func isLeftover(_ name: String) -> Bool {
        guard name.hasPrefix(temporaryPrefix),
            let writer = Int32(name.dropFirst(temporaryPrefix.count).prefix { $0 != "-" })
        else { return false }
        return writer != getpid() && kill(writer, 0) != 0 && errno == ESRCH
    }

    private static func writeWhole(
        _ make: (any ByteSink) -> Void,
        to temporary: String,
        meantFor target: String
    ) throws(DiagnosticsError) {
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw systemFault(target, "cannot be made", .cannotCreate) }
        defer { close(descriptor) }
        try fill(descriptor, meantFor: target, make)
        guard fsync(descriptor) == 0 else { throw systemFault(target, "cannot be forced to disk") }
    }

    private static func fill(
        _ descriptor: Int32,
        meantFor target: String,
        _ make: (any ByteSink) -> Void
    ) throws(DiagnosticsError) {
        let sink = FileSink(descriptor)
        make(sink)
        sink.flush()
        guard let failure = sink.failure else { return }
        errno = failure
        throw systemFault(target, "cannot be written")
    }

    private static func forceToDisk(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func systemFault(
        _ path: String,
        _ what: String,
        _ cause: DiagnosticsError.Cause = .inputOutput
    ) -> DiagnosticsError {
        fault(path, "the file \(what): \(String(cString: strerror(errno)))", cause)
    }

    private static func fault(_ path: String, _ message: String, _ cause: DiagnosticsError.Cause) -> DiagnosticsError {
        let hint =
            cause == .cannotCreate
            ? "check that the folder exists and that you may write in it; nothing was changed"
            : "check the space on the disk; what was there before is unchanged"
        return DiagnosticsError(
            Diagnostic(.error, rule: "file.write", at: Place(file: path), message, hint: hint),
            cause: cause
        )
    }
}
