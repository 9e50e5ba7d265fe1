package import Reference
package import Workshops

/// The file of working weeks, `seeds/working_weeks.csv`.
///
/// One record for each country and day from which a week holds: `alpha2`, `weekend` (ISO weekday numbers, 1 Monday to 7
/// Sunday), `half_days` (a weekday number, `@` and the time when offices close, such as `5@12:00`), `valid_from` (ISO date or
/// blank), `confidence` (`high`, `medium` or `low`), `note`. Lists are separated by spaces. Countries that close on Saturday
/// and Sunday need no record.
package enum WorkingWeekFile {
    /// Reads the file, or throws everything that is wrong with it.
    package static func read(_ file: InputFile) throws(DiagnosticsError) -> WorkingWeeks {
        let table = try DelimitedText(file.bytes, file: file.path, separator: 0x2C)
        guard table.header == columns else {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "seeds.column",
                    at: Place(file: file.path, line: table.headerLine),
                    "the columns are “\(table.header.joined(separator: ","))”; expected “\(columns.joined(separator: ","))”"
                )
            )
        }
        var rules: [WorkingWeekRule] = []
        var findings: [Diagnostic] = []
        try table.forEachRecord { line, fields in
            do throws(WorkingWeekFault) {
                rules.append(try rule(fields.map { table.text($0).trimmed }))
            } catch {
                findings.append(
                    Diagnostic(.error, rule: "seeds.record", at: Place(file: file.path, line: line), error.message)
                )
            }
        }
        guard findings.isEmpty else { throw DiagnosticsError(findings) }
        do throws(RepeatedWorkingWeek) {
            return try WorkingWeeks(rules)
        } catch {
            throw DiagnosticsError(
                Diagnostic(
                    .error,
                    rule: "seeds.repeated",
                    at: Place(file: file.path),
                    "\(error.country) has two working weeks from the same day"
                )
            )
        }
    }

    private static let columns = ["alpha2", "weekend", "half_days", "valid_from", "confidence", "note"]

    private static func rule(_ cells: [String]) throws(WorkingWeekFault) -> WorkingWeekRule {
        guard cells.count == columns.count else { throw .cells(cells.count) }
        guard let country = CountryCode(cells[0]) else { throw .country(cells[0]) }
        let weekend = try weekdays(cells[1])
        let halfDays = try halfDays(cells[2])
        guard let week = WorkingWeek(weekend: weekend, halfDays: halfDays) else { throw .week(cells[1], cells[2]) }
        let validFrom = CalendarDate(iso: cells[3])
        guard validFrom != nil || cells[3].isEmpty else { throw .date(cells[3]) }
        guard let confidence = WorkingWeekRule.Confidence(rawValue: cells[4]) else { throw .confidence(cells[4]) }
        return WorkingWeekRule(country: country, week: week, validFrom: validFrom, confidence: confidence)
    }

    private static func weekdays(_ text: String) throws(WorkingWeekFault) -> Set<Weekday> {
        var days: Set<Weekday> = []
        for word in text.split(separator: " ") {
            guard let day = weekday(word), days.insert(day).inserted else { throw .weekend(text) }
        }
        return days
    }

    private static func halfDays(_ text: String) throws(WorkingWeekFault) -> [Weekday: MinuteOfDay] {
        var days: [Weekday: MinuteOfDay] = [:]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, let day = weekday(parts[0]), let end = MinuteOfDay(clock: String(parts[1])),
                days.updateValue(end, forKey: day) == nil
            else { throw .halfDays(text) }
        }
        return days
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        guard text.utf8.count == 1, let number = Int(text) else { return nil }
        return Weekday(rawValue: number)
    }
}

/// What is wrong with a record of working weeks.
private enum WorkingWeekFault: Error {
    case cells(Int)
    case country(String)
    case weekend(String)
    case halfDays(String)
    case week(String, String)
    case date(String)
    case confidence(String)

    var message: String {
        switch self {
        case .cells(let count): "the record has \(count) cells; expected 6"
        case .country(let text): "“\(text)” is no ISO 3166-1 alpha-2 code"
        case .weekend(let text): "weekend “\(text)”; expected weekday numbers from 1 to 7, each once"
        case .halfDays(let text): "half days “\(text)”; expected a weekday number and a time, such as “5@12:00”"
        case .week(let closed, let half): "weekend “\(closed)” and half days “\(half)” leave no week that can be"
        case .date(let text): "valid from “\(text)”; expected a date such as “2022-01-01”, or nothing"
        case .confidence(let text): "confidence “\(text)”; expected “high”, “medium” or “low”"
        }
    }
}
