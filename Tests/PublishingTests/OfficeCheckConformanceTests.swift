import Exchange
import Foundation
import OfficeOpenXML
import Publishing
import TestSupport
import Testing

/// Our linter beside another one, `check-office` in Python with the schemas of the standard, where that lies beside the
/// project.
@Suite("The linter for Office files and its peer")
struct OfficeCheckConformanceTests {
    private static let selfTest = Project.root + "/../shared/bin/check-office-selftest"

    @Test func namesEveryBreakageOfThePeersSelfTest() throws {
        guard let python = OtherProgram.find("python3"), FileManager.default.isReadableFile(atPath: Self.selfTest)
        else {
            print("note: no check-office-selftest beside the project; its conformance test did not run")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-peer-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let run = try OtherProgram(python, ["-c", Self.generator, Self.selfTest, folder.path])
        #expect(run.status == 0, "\(run.output)")
        let breakages = run.output.split(separator: "\n").compactMap { Breakage($0, in: folder) }
        #expect(breakages.count >= 120)
        let missed = try breakages.filter { try !$0.isNamed() }
        print("cadre office check names \(breakages.count - missed.count) of \(breakages.count) breakages of its peer")
        for breakage in missed { print("  not named: \(breakage.file) \(breakage.rule): \(breakage.what)") }
        #expect(missed.map(\.what) == [])
        let sound = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("valid-") }
        #expect(sound.count == 4)
        for file in sound {
            let bytes = try InputFile(folder.appendingPathComponent(file).path).bytes
            #expect(OfficeCheck.findings(in: bytes, file: file, strict: true) == [], "\(file)")
        }
    }

    @Test func findsNothingInTheDocumentsOfOurCourses() throws {
        for (name, package) in Editions.packages {
            for file in package.files where OfficeCheckConformanceTests.isSample(file.name) {
                let found = OfficeCheck.findings(in: file.bytes, file: file.name, strict: true)
                #expect(found == [], "\(name)/\(file.name)")
            }
        }
    }

    /// Short documents of every language: the long ones take a second each in a debug build.
    private static func isSample(_ name: String) -> Bool {
        name.hasSuffix("/agenda.docx") || name == "ar/syllabus.docx"
    }

    /// Makes the files of the self-test without running its checker: it executes the part of its source that builds them.
    ///
    /// One breakage unpacks to 600 MiB; half of that is as far beyond our bound, and sooner made.
    private static let generator = """
        import os, sys
        path, out = sys.argv[1], sys.argv[2]
        source = open(path).read()
        source = source[:source.index('def run(f,strict)')].replace('600<<20', '300<<20')
        sys.argv = [path]
        names = {'__file__': path, '__name__': 'generator'}
        exec(compile(source, path, 'exec'), names)
        kind = lambda base: 'docx' if base == 'ar' else base
        for base, parts in names['BASE'].items():
            names['save'](os.path.join(out, 'valid-%s.%s' % (base, kind(base))), parts)
        for number, case in enumerate(names['CASES']):
            base, rule, strict, what, change = case[:5]
            parts = dict(names['BASE'][base])
            if change: change(parts)
            file = 'b%03d.%s' % (number, kind(base))
            names['save'](os.path.join(out, file), parts, **(case[5] if len(case) > 5 else {}))
            print('\\t'.join([file, rule, str(strict), what]))
        """
}

/// A file that the peer's self-test broke, and the rule that should name it.
private struct Breakage {
    let file: String
    let path: String
    let rule: String
    let isStrictOnly: Bool
    let what: String

    init?(_ line: Substring, in folder: URL) {
        let fields = line.split(separator: "\t")
        guard fields.count == 4 else { return nil }
        file = String(fields[0])
        path = folder.appendingPathComponent(file).path
        rule = String(fields[1])
        isStrictOnly = fields[2] == "1"
        what = String(fields[3])
    }

    /// Whether our linter names it by the same rule, and only when that is asked for.
    func isNamed() throws -> Bool {
        let bytes = try InputFile(path).bytes
        func isFound(strict: Bool) -> Bool {
            OfficeCheck.findings(in: bytes, file: file, strict: strict).contains { $0.rule.rawValue == rule }
        }
        return isStrictOnly ? isFound(strict: true) && !isFound(strict: false) : isFound(strict: false)
    }
}
