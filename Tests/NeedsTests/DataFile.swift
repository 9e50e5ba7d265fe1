import Foundation
import Testing

/// A CSV file of `Data/`, without quotes.
struct DataFile {
    let records: [DataRecord]

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appendingPathComponent("Data/\(name)"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let header = try #require(lines.first).map(String.init)
        records = lines.dropFirst()
            .map { line in
                DataRecord(fields: Dictionary(uniqueKeysWithValues: zip(header, line.map(String.init))))
            }
    }
}

struct DataRecord {
    let fields: [String: String]

    func text(_ name: String) throws -> String { try #require(fields[name], "no column \(name)") }

    func number(_ name: String) throws -> Double {
        let text = try text(name)
        return try #require(Double(text), "\(name) is \(text)")
    }

    func count(_ name: String) throws -> Int {
        let text = try text(name)
        return try #require(Int(text), "\(name) is \(text)")
    }
}
