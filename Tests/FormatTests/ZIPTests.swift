import Archive
import Foundation
import Reference
import TestSupport
import Testing

@Suite("A ZIP container")
struct ZIPTests {
    private struct Part: Equatable {
        let name: String
        let content: [UInt8]
    }

    private func randomParts(_ seed: UInt64) -> [Part] {
        var dice = Dice(seed: seed)
        return (0..<Int.random(in: 0...6, using: &dice))
            .map { number in
                let length = [0, 1, 16, 17, 300, 5_000].randomElement(using: &dice) ?? 0
                let most: UInt8 = Bool.random(using: &dice) ? 255 : 3
                let content = (0..<length).map { _ in UInt8.random(in: 0...most, using: &dice) }
                let folder = ["", "word/", "a b/c/"].randomElement(using: &dice) ?? ""
                return Part(name: "\(folder)part\(number).xml", content: content)
            }
    }

    private func packed(_ parts: [Part]) -> [UInt8] {
        ZIPWriter.container(parts.map { ($0.name, $0.content) })
    }

    @Test("gives back the parts that were put in, in order", arguments: UInt64(1)...60)
    func givesBack(seed: UInt64) throws {
        let parts = randomParts(seed)
        let reader = try ZIPReader(packed(parts))
        #expect(reader.names == parts.map(\.name), "seed \(seed)")
        for part in parts { #expect(try reader.content(of: part.name) == part.content, "seed \(seed): \(part.name)") }
        #expect(try reader.content(of: "absent.xml") == nil)
    }

    @Test("is the same, byte for byte, for the same parts", arguments: UInt64(1)...20)
    func isReproducible(seed: UInt64) {
        #expect(packed(randomParts(seed)) == packed(randomParts(seed)), "seed \(seed)")
    }

    @Test("is laid out as APPNOTE.TXT says, with the date 1 January 1980")
    func hasLayout() {
        let bytes = packed([Part(name: "a.txt", content: Array("stored".utf8))])
        let expected: [UInt8] =
            [
                0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x0B, 0xF9, 0x43, 0x56, 6, 0, 0, 0, 6, 0, 0, 0, 5,
                0, 0, 0,
            ]
            + Array("a.txtstored".utf8)
            + [
                0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x0B, 0xF9, 0x43, 0x56, 6, 0, 0, 0, 6, 0, 0,
                0,
            ]
            + [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Array("a.txt".utf8)
            + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 51, 0, 0, 0, 41, 0, 0, 0, 0, 0]
        #expect(bytes == expected)
    }

    @Test("shrinks what repeats itself")
    func shrinks() {
        let content = [UInt8](repeating: 7, count: 100_000)
        #expect(packed([Part(name: "a.bin", content: content)]).count < 400)
    }

    /// Made with Python 3.11's zipfile on a stream: data descriptors, sizes only in the directory, a comment at the end.
    private static let streamed =
        "UEsDBBQACAAIAAAAIQAAAAAAAAAAAAAAAAARAAAAd29yZC9kb2N1bWVudC54bWyzKde3s6EiBgBQSwcICem/BgkAAABQAAAAUEsD"
        + "BBQACAAAAAAAIQAAAAAAAAAAAAAAAAAFAAAAYS50eHRzdG9yZWRQSwcIC/lDVgYAAAAGAAAAUEsBAhQDFAAIAAgAAAAhAAnpvwYJ"
        + "AAAAUAAAABEAAAAAAAAAAAAAAIABAAAAAHdvcmQvZG9jdW1lbnQueG1sUEsBAhQDFAAIAAAAAAAhAAv5Q1YGAAAABgAAAAUAAAAA"
        + "AAAAAAAAAIABSAAAAGEudHh0UEsFBgAAAAACAAIAcgAAAIEAAAAMAFBLIGEgY29tbWVudA=="

    @Test("that Python streamed is read, with its data descriptors and its comment")
    func readsStreamed() throws {
        let bytes = try Array(#require(Data(base64Encoded: ZIPTests.streamed)))
        let reader = try ZIPReader(bytes)
        #expect(reader.names == ["word/document.xml", "a.txt"])
        #expect(try reader.content(of: "word/document.xml") == Array(String(repeating: "<w/>", count: 20).utf8))
        #expect(try reader.content(of: "a.txt") == Array("stored".utf8))
    }

    /// Content that does not repeat itself, and is beyond what is deflated whole.
    private static let long: [UInt8] = {
        var dice = Dice(seed: 7)
        return (0..<(5 << 20)).map { _ in UInt8.random(in: 0x40...0x5F, using: &dice) }
    }()

    @Test("a long part that is handed over piece by piece reads back, with true sizes in both headers")
    func longPartReadsBack() throws {
        let buffer = ByteBuffer()
        var writer = ZIPWriter(to: buffer)
        writer.add("before.xml", Array("<a/>".utf8))
        writer.add("long.xml") { part in
            for start in stride(from: 0, to: Self.long.count, by: 70_001) {
                part.append(Array(Self.long[start..<min(start + 70_001, Self.long.count)]))
            }
        }
        writer.add("short.xml") { $0.append(Array("<b/>".utf8)) }
        writer.finish()
        let reader = try ZIPReader(buffer.bytes)
        #expect(reader.names == ["before.xml", "long.xml", "short.xml"])
        #expect(try reader.content(of: "long.xml") == Self.long)
        #expect(try reader.content(of: "short.xml") == Array("<b/>".utf8))
        let headers = try ZIPHeaders(buffer.bytes)
        let entry = try #require(headers.entries.first { $0.name == "long.xml" })
        let start = entry.start + 14
        func number(_ place: Int) -> Int {
            buffer.bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        #expect((number(start + 4), number(start + 8)) == (entry.packedBytes, Self.long.count))
        #expect(headers.entries.allSatisfy { $0.extraBytes == 0 && $0.local?.extraBytes == 0 })
    }

    @Test("a part that may grow beyond 4 GiB has its sizes in fields of ZIP64, which Python reads")
    func largePartIsReadByPython() throws {
        let buffer = ByteBuffer()
        var writer = ZIPWriter(to: buffer)
        writer.add("large.xml", expecting: 1 << 33) { $0.append(Self.long) }
        writer.finish()
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("cadre-zip64-\(getpid()).zip")
        try Data(buffer.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script =
            "import sys,zipfile,zlib; z=zipfile.ZipFile(sys.argv[1]); print(len(z.read('large.xml')), z.testzip())"
        python.arguments = ["python3", "-c", script, file.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        #expect(String(decoding: said, as: UTF8.self) == "\(Self.long.count) None\n")
    }
}
