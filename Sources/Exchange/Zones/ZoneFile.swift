package import Reference

/// What a compiled file of the time zone database says (TZif, RFC 9636).
///
/// Versions 2 to 4 are read, of files that do not count leap seconds. The first part of a file, with its 32-bit moments, is only
/// passed over.
package struct ZoneFile {
    /// The changes that are listed, the earliest first; some only rename the time.
    private let changes: [(second: Int, offset: UTCOffset)]

    /// The offset before the first of them.
    private let firstOffset: UTCOffset

    /// The rule for later moments; `nil` where the file gives none.
    private let formula: ZoneFormula?

    /// Reads a file, or `nil` when it is none or contradicts itself.
    package init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes)
        guard let old = Counts(&reader), old.version >= 0x32, reader.skip(old.size(ofMoment: 4)),
            let counts = Counts(&reader), counts.leaps == 0
        else { return nil }
        var moments: [Int] = []
        for _ in 0..<counts.moments {
            guard let moment = reader.integer(8), moments.last.map({ $0 < moment }) ?? true else { return nil }
            moments.append(moment)
        }
        guard let types = reader.take(counts.moments) else { return nil }
        var offsets: [UTCOffset] = []
        for _ in 0..<counts.types {
            guard let seconds = reader.integer(4), reader.skip(2), let offset = UTCOffset(seconds: seconds) else {
                return nil
            }
            offsets.append(offset)
        }
        guard let first = offsets.first, types.allSatisfy({ $0 < offsets.count }),
            reader.skip(counts.letters + counts.standards + counts.universals),
            let footer = reader.line()
        else { return nil }
        firstOffset = first
        changes = zip(moments, types).map { ($0, offsets[Int($1)]) }
        if footer.isEmpty {
            formula = nil
        } else {
            guard let read = ZoneFormula(footer) else { return nil }
            formula = read
        }
    }

    /// The offset at a moment and the changes of the clocks after it, up to another moment, both in seconds since 1970.
    package func changes(from start: Int, to end: Int) -> (first: UTCOffset, then: [ZoneTransition]) {
        let all = changes + later(until: end)
        let begun = all.prefix { $0.second <= start }
        let first = begun.last?.offset ?? firstOffset
        var offset = first
        var transitions: [ZoneTransition] = []
        for change in all[begun.count...] where change.second < end {
            // Some changes only rename the time (from standard to summer, say) and leave the clocks alone.
            guard let made = ZoneTransition(secondsSince1970: change.second, before: offset, after: change.offset)
            else {
                continue
            }
            transitions.append(made)
            offset = change.offset
        }
        return (first, transitions)
    }

    /// The changes by the rule for moments behind those that are listed.
    private func later(until end: Int) -> [(second: Int, offset: UTCOffset)] {
        guard let formula else { return [] }
        // Where nothing is listed, the rule holds from the beginning; no clocks are asked for before 1970.
        let last = max(changes.last?.second ?? -86_400, -86_400)
        guard let from = CalendarDate(secondsSince1970: last), let to = CalendarDate(secondsSince1970: end) else {
            return []
        }
        guard let summer = formula.summer else {
            return changes.isEmpty ? [(-86_400, formula.standard)] : []
        }
        var found: [(second: Int, offset: UTCOffset)] = []
        for year in from.year...max(from.year, to.year) {
            guard let begin = summer.begin.second(in: year), let finish = summer.end.second(in: year) else { continue }
            found += [
                (finish - summer.offset.seconds, formula.standard), (begin - formula.standard.seconds, summer.offset),
            ]
        }
        found = found.enumerated().sorted { ($0.element.second, $0.offset) < ($1.element.second, $1.offset) }
            .map(\.element)
        // Where summer never ends, its end is the next beginning: the later of two at one moment counts.
        let isLast = zip(found.map(\.second), found.dropFirst().map(\.second) + [.max]).map { $0 != $1 }
        return zip(found, isLast).filter { $1 && (changes.isEmpty || $0.second > last) }.map(\.0)
    }

    /// What a header says of the part behind it.
    private struct Counts {
        let version: UInt8
        let universals: Int
        let standards: Int
        let leaps: Int
        let moments: Int
        let types: Int
        let letters: Int

        init?(_ reader: inout Reader) {
            guard reader.take(4).map(Array.init) == Array("TZif".utf8), let version = reader.take(1)?.first,
                reader.skip(15),
                let universals = reader.integer(4), let standards = reader.integer(4), let leaps = reader.integer(4),
                let moments = reader.integer(4), let types = reader.integer(4), let letters = reader.integer(4),
                [universals, standards, leaps, moments, types, letters].allSatisfy({ (0...(1 << 20)).contains($0) })
            else { return nil }
            self.version = version
            (self.universals, self.standards, self.leaps) = (universals, standards, leaps)
            (self.moments, self.types, self.letters) = (moments, types, letters)
        }

        /// How many bytes the part has whose moments have so many.
        func size(ofMoment width: Int) -> Int {
            moments * (width + 1) + types * 6 + letters + leaps * (width + 4) + standards + universals
        }
    }

    /// Goes over the bytes, the highest byte of a number first.
    private struct Reader {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { rest = bytes[...] }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        mutating func skip(_ count: Int) -> Bool { take(count) != nil }

        /// A number with a sign, of four bytes or eight.
        mutating func integer(_ count: Int) -> Int? {
            guard let bytes = take(count) else { return nil }
            let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return count == 4 ? Int(Int32(truncatingIfNeeded: bits)) : Int(Int64(bitPattern: bits))
        }

        /// The text between two line feeds.
        mutating func line() -> String? {
            guard take(1)?.first == 0x0A, let end = rest.firstIndex(of: 0x0A) else { return nil }
            return String(validating: rest[..<end], as: UTF8.self)
        }
    }
}
