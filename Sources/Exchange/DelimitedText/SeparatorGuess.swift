/// Which byte separates the fields of a table that does not say so.
enum SeparatorGuess {
    private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// How many records are looked at, and how many bytes at most.
    private static let mostRecords = 40
    private static let mostBytes = 1 << 18

    /// The candidate that splits the first records into the most fields, all records alike; the comma when none splits.
    static func separator(of bytes: [UInt8], from start: Int, line: Int) -> UInt8 {
        var best: (separator: UInt8, score: Double) = (0x2C, 0)
        for candidate in candidates {
            let score = score(of: candidate, in: bytes, from: start, line: line)
            if score > best.score { best = (candidate, score) }
        }
        return best.separator
    }

    /// How well a separator fits: the share of records that have the usual number of fields, squared, times the digits of
    /// that number.
    ///
    /// It counts less when the first record is not like the others, as a title is but the commas of decimals and sentences
    /// are too, and when what would be the header holds numbers.
    private static func score(of separator: UInt8, in bytes: [UInt8], from start: Int, line: Int) -> Double {
        let records = firstRecords(of: bytes, from: start, line: line, separator: separator)
        let counts = records.map(\.count)
        // There are a few records: to count the others like each is quicker than a dictionary.
        let usual = counts.filter { $0 > 1 }
            .max { first, second in
                let (firsts, seconds) = (counts.count { $0 == first }, counts.count { $0 == second })
                return (firsts, first) < (seconds, second)
            }
        guard let usual, let header = counts.firstIndex(of: usual) else { return 0 }
        let share = Double(counts.count { $0 == usual }) / Double(counts.count)
        var score = share * share * Double(usual.bitWidth - usual.leadingZeroBitCount)
        score += Double(usual) / 1_000
        if header > 0 {
            // Below a title, a separator that is followed by a blank is punctuation.
            let isProse = records[header].dropFirst().allSatisfy { !$0.isEmpty && bytes[$0.start] == 0x20 }
            score *= isProse ? 0 : 0.4
        }
        if records[header].contains(where: { isNumber(bytes[$0.start..<$0.end]) }) { score *= 0.5 }
        return score
    }

    private static func isNumber(_ field: ArraySlice<UInt8>) -> Bool {
        guard let first = field.first else { return false }
        return (0x30...0x39).contains(first) && field.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2E || $0 == 0x2C }
    }

    private static func firstRecords(
        of bytes: [UInt8],
        from start: Int,
        line: Int,
        separator: UInt8
    ) -> [[DelimitedField]] {
        var scanner = DelimitedScanner(separator: separator, position: start, line: line)
        var records: [[DelimitedField]] = []
        while records.count < mostRecords, scanner.position - start < mostBytes {
            var fields: [DelimitedField] = []
            do throws(DelimitedFault) {
                guard try scanner.next(into: &fields, in: bytes) != nil else { break }
                records.append(fields)
            } catch {
                // A separator that makes the quotes wrong does not fit; what came before it is judged with one odd record.
                records.append([])
                break
            }
        }
        return records
    }
}
