import Archive
import Reference
import TestSupport
import Testing

@Suite("A part of a ZIP container, piece by piece")
struct ZIPStreamTests {
    private func pieces(of name: String, in bytes: [UInt8], limits: ZIPReader.Limits = .init()) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        guard let stream = try ZIPReader(bytes, limits: limits).stream(of: name) else { return [] }
        while let piece = try stream.next() { pieces.append(Array(piece)) }
        return pieces
    }

    @Test("is the same as the whole, in small pieces", arguments: UInt64(1)...20)
    func isWhole(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let most: UInt8 = dice.happens(0.5) ? 255 : 3
        let content = (0..<dice.index(below: 200_000)).map { _ in UInt8.random(in: 0...most, using: &dice) }
        let bytes = ZIPWriter.container([("a.xml", content), ("b.xml", [1])])
        let found = try pieces(of: "a.xml", in: bytes)
        #expect(found.allSatisfy { !$0.isEmpty && $0.count <= ZIPPartStream.mostOfAPiece }, "seed \(seed)")
        #expect(Array(found.joined()) == content, "seed \(seed)")
        #expect(try pieces(of: "b.xml", in: bytes) == [[1]])
        #expect(try pieces(of: "absent.xml", in: bytes).isEmpty)
    }

    @Test("of a container of ZIP64 is read")
    func readsZIP64() throws {
        let buffer = ByteBuffer()
        var writer = ZIPWriter(to: buffer)
        let content = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 / 1_000) }
        writer.add("large.xml", expecting: 1 << 33) { $0.append(content) }
        writer.add("small.xml", Array("<a/>".utf8))
        writer.finish()
        let bytes = withEndOfZIP64(buffer.bytes)
        let reader = try ZIPReader(bytes)
        #expect(reader.names == ["large.xml", "small.xml"])
        #expect(try reader.content(of: "large.xml") == content)
        #expect(try Array(pieces(of: "large.xml", in: bytes).joined()) == content)
        #expect(reader.size(of: "large.xml") == content.count)
        // Fields that lead nowhere are found out.
        for offset in [8, 12, 16] {
            for value: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0, 0x7F]] {
                var damaged = bytes
                damaged.replaceSubrange((bytes.count - 34)..<(bytes.count - 26), with: value)
                #expect(throws: ZIPFault.cutOff, "at \(offset)") { try ZIPReader(damaged) }
            }
        }
    }

    /// The container with the numbers of its end record in one of ZIP64 (4.3.14 and 4.3.15).
    private func withEndOfZIP64(_ bytes: [UInt8]) -> [UInt8] {
        func wide(_ slice: ArraySlice<UInt8>) -> [UInt8] {
            Array(slice) + [UInt8](repeating: 0, count: 8 - slice.count)
        }
        let end = Array(bytes.suffix(22))
        let record = bytes.count - 22
        var all = Array(bytes.dropLast(22))
        all += [0x50, 0x4B, 6, 6, 44, 0, 0, 0, 0, 0, 0, 0, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        all += wide(end[8..<10]) + wide(end[10..<12]) + wide(end[12..<16]) + wide(end[16..<20])
        all += [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
        all += (0..<8).map { UInt8(truncatingIfNeeded: record >> ($0 * 8)) } + [1, 0, 0, 0]
        return all + end[..<8] + [UInt8](repeating: 0xFF, count: 12) + [0, 0]
    }

    @Test("that is larger or smaller than it says, damaged or cut off, is refused")
    func refusesLies() throws {
        let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let bytes = ZIPWriter.container([("a.xml", content)])
        let directory = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        func changed(_ offset: Int, _ new: [UInt8]) -> [UInt8] {
            var changed = bytes
            changed.replaceSubrange((directory + offset)..<(directory + offset + new.count), with: new)
            return changed
        }
        #expect(throws: ZIPFault.tooLarge("a.xml")) { try pieces(of: "a.xml", in: changed(24, [0x9F, 0x86, 1, 0])) }
        #expect(throws: ZIPFault.wrongChecksum("a.xml")) {
            try pieces(of: "a.xml", in: changed(24, [0xA1, 0x86, 1, 0]))
        }
        #expect(throws: ZIPFault.wrongChecksum("a.xml")) { try pieces(of: "a.xml", in: changed(16, [1, 2, 3, 4])) }
        #expect(throws: ZIPFault.cutOff) { try pieces(of: "a.xml", in: changed(20, [10, 0, 0, 0])) }
        var limits = ZIPReader.Limits()
        limits.partBytes = 99_999
        #expect(throws: ZIPFault.tooLarge("a.xml")) { try pieces(of: "a.xml", in: bytes, limits: limits) }
    }

    @Test("that inflates a thousandfold is refused at the piece that shows it")
    func refusesBombs() throws {
        let bytes = ZIPWriter.container([("a.xml", [UInt8](repeating: 0, count: 20_000_000))])
        #expect(bytes.count < 60_000)
        var lying = bytes
        let directory = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        lying.replaceSubrange((directory + 24)..<(directory + 28), with: [0, 0, 1, 0])
        let stream = try #require(try ZIPReader(lying).stream(of: "a.xml"))
        var count = 0
        #expect(throws: ZIPFault.tooLarge("a.xml")) {
            while let piece = try stream.next() { count += piece.count }
        }
        #expect(count <= 65_536)
    }
}
