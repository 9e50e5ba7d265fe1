import Exchange
import Needs
import Reference

/// Answers that were counted, and what became of them.
struct CountedAnswers {
    var tally: Tally
    var receipt: ImportReceipt

    /// Adds tallies that were made earlier, or throws everything wrong with them.
    ///
    /// A file with the same bytes as an earlier one is refused: its respondents would count twice.
    mutating func add(_ files: [InputFile], survey: Survey, register: CountryRegister) throws(DiagnosticsError) {
        var faults: [Diagnostic] = []
        for (position, file) in files.enumerated() {
            if let first = files[..<position].first(where: { $0.bytes == file.bytes }) {
                faults.append(
                    Diagnostic(
                        .error,
                        rule: "tally.same",
                        at: Place(file: file.path),
                        "the same tally as \(first.path); its respondents would count twice",
                        hint: "name it once"
                    )
                )
                continue
            }
            do throws(DiagnosticsError) {
                let tally = try TallyFile.read(file.bytes, file: file.path, survey: survey, register: register)
                self.tally.merge(tally)
                receipt.tallies.append(TallyReceipt(path: file.path, respondents: tally.respondentCount))
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw DiagnosticsError(faults) }
    }
}
