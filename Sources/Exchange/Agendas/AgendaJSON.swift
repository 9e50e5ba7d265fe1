internal import FoundationEssentials
package import Reference
package import Workshops

/// An event's agenda as JSON, `cadre/agenda/1`, described in docs/file-formats.md: everything in all languages, and each
/// time once more with its date and offset.
package enum AgendaJSON {
    /// What the file says that it is.
    package static let format = "cadre/agenda/1"

    /// Writes an agenda by the clock of its venue, or `nil` where `zone` is another one.
    ///
    /// Keys are sorted, and the same agenda gives the same bytes.
    package static func write(_ agenda: EventAgenda, zone: ZoneRules) throws -> [UInt8]? {
        guard zone.name == agenda.heading.venue.zone else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(AgendaRecord(agenda, zone))) + [0x0A]
    }

    /// Reads an agenda, or throws what is wrong with it.
    ///
    /// Times with offsets are not looked at; those of the day count.
    package static func read(_ bytes: [UInt8], file: String) throws(DiagnosticsError) -> EventAgenda {
        func refuse(_ rule: String, _ messages: [String]) -> DiagnosticsError {
            DiagnosticsError(
                messages.map { Diagnostic(.error, rule: "agenda.\(rule)", at: Place(file: file), $0) }
            )
        }
        guard bytes.count <= 8_388_608 else { throw refuse("size", ["the file has over 8 MB"]) }
        do {
            let record = try JSONDecoder().decode(AgendaRecord.self, from: Data(bytes))
            guard record.format == format else { throw UnreadValue("format", record.format) }
            return try record.agenda()
        } catch let error as UnreadValue {
            throw refuse("value", [error.message])
        } catch let error as EventFaults {
            throw refuse("links", error.faults.map(\.description))
        } catch let error as DecodingError {
            throw refuse("form", [error.sentence])
        } catch {
            throw refuse("form", ["the file is not JSON"])
        }
    }
}

/// A value that its type does not let in.
struct UnreadValue: Error {
    let message: String

    init(_ key: String, _ value: some CustomStringConvertible) {
        message = "\(key) has the value “\(value)”, which is not one that it may have"
    }
}

extension DecodingError {
    /// What is wrong, with the keys that lead to it.
    fileprivate var sentence: String {
        func path(_ context: Context) -> String {
            let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
            return keys.isEmpty ? "the file" : keys.joined(separator: ".")
        }
        return switch self {
        case .keyNotFound(let key, let context): "\(path(context)) has no \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\(path(context)) has a value of another kind than expected"
        case .dataCorrupted(let context): "\(path(context)) cannot be read as JSON"
        @unknown default: "the file cannot be read"
        }
    }
}
