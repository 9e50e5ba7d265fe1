import Archive
import Testing

@Suite("A ZIP container that is meant to harm")
struct HostileZIPTests {
    /// Two small parts, the first deflated, the second stored.
    private let archive = ZIPWriter.container([
        ("one.xml", Array(String(repeating: "<one/>", count: 20).utf8)), ("Two.xml", Array("<two/>".utf8)),
    ])

    /// Where a record begins: the nth with this signature.
    private func offset(of signature: [UInt8], _ number: Int = 0) throws -> Int {
        let starts = archive.indices.filter { archive[$0...].starts(with: [0x50, 0x4B] + signature) }
        return try #require(starts.dropFirst(number).first)
    }

    private func changed(_ offset: Int, to bytes: [UInt8]) -> [UInt8] {
        var changed = archive
        changed.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
        return changed
    }

    private func fault(opening bytes: [UInt8], limits: ZIPReader.Limits = .init()) -> ZIPFault? {
        do throws(ZIPFault) {
            _ = try ZIPReader(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    private func fault(reading name: String, in bytes: [UInt8]) throws -> ZIPFault? {
        let reader = try ZIPReader(bytes)
        do throws(ZIPFault) {
            _ = try reader.content(of: name)
            return nil
        } catch {
            return error
        }
    }

    @Test("cut off after any byte, is named as cut off")
    func isCutOff() {
        #expect(fault(opening: archive) == nil)
        for end in archive.indices { #expect(fault(opening: Array(archive[..<end])) == .cutOff, "\(end) bytes") }
    }

    @Test("with any byte damaged, gives the right content or a reason", arguments: [0x01, 0x80, 0xFF] as [UInt8])
    func survivesDamage(mask: UInt8) throws {
        let whole = try ZIPReader(archive)
        for position in archive.indices {
            var damaged = archive
            damaged[position] ^= mask
            guard let reader = try? ZIPReader(damaged) else { continue }
            for name in whole.names {
                guard let content = try? reader.content(of: name) else { continue }
                #expect(try content == whole.content(of: name), "byte \(position) of \(name)")
            }
        }
    }

    @Test("is no container at all", arguments: [[], Array("plain text, not a container at all".utf8)] as [[UInt8]])
    func isNone(bytes: [UInt8]) {
        #expect(fault(opening: bytes) == .cutOff)
    }

    @Test("that is an old or encrypted Office file is named as such")
    func isOldOffice() {
        #expect(fault(opening: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .encryptedOrOld)
    }

    @Test("with two parts of one name, also by case, is refused", arguments: ["one.xml", "ONE.xml", "One.XML"])
    func hasRepeatedNames(name: String) throws {
        let bytes = try changed(offset(of: [1, 2], 1) + 46, to: Array(name.utf8))
        #expect(fault(opening: bytes) == .repeatedName(name))
    }

    @Test(
        "with a name that leads out of it is refused",
        arguments: [
            "../o.xm", "a/../xm", "/on.xml", "a\\b.xml", "..\\.xml", "o\u{0}e.xml", "./o.xml", "aa/./bb", "a/xml/..",
        ]
    )
    func hasUnsafeNames(name: String) throws {
        let bytes = try changed(offset(of: [1, 2]) + 46, to: Array(name.utf8.prefix(7)))
        let expected = try #require(String(validating: name.utf8.prefix(7), as: UTF8.self))
        #expect(fault(opening: bytes) == .unsafeName(expected))
    }

    @Test("whose headers name a part differently is refused")
    func hasDisagreeingHeaders() throws {
        let bytes = try changed(offset(of: [3, 4]) + 30, to: Array("two.xml".utf8))
        #expect(try fault(reading: "one.xml", in: bytes) == .disagreeingHeaders("one.xml"))
    }

    @Test("that lies about the unpacked size of a part is found out")
    func liesAboutSizes() throws {
        let size = try offset(of: [1, 2]) + 24
        #expect(try fault(reading: "one.xml", in: changed(size, to: [119, 0, 0, 0])) == .tooLarge("one.xml"))
        #expect(try fault(reading: "one.xml", in: changed(size, to: [0, 0, 0, 0])) == .tooLarge("one.xml"))
        #expect(try fault(reading: "one.xml", in: changed(size, to: [121, 0, 0, 0])) == .wrongChecksum("one.xml"))
        #expect(fault(opening: changed(size, to: [0, 0, 0, 0x7F])) == .tooLarge("one.xml"))
        #expect(fault(opening: changed(size, to: [0xFF, 0xFF, 0xFF, 0xFF])) == .tooLarge("one.xml"))
    }

    @Test("that lies about the packed size of a part is found out")
    func liesAboutPackedSizes() throws {
        let size = try offset(of: [1, 2]) + 20
        #expect(try fault(reading: "one.xml", in: changed(size, to: [1, 0, 0, 0])) == .cutOff)
        #expect(try fault(reading: "one.xml", in: changed(size, to: [0, 0, 0, 0])) == .cutOff)
        #expect(try fault(reading: "one.xml", in: changed(size, to: [0xFF, 0xFF, 0xFF, 0x7F])) == .cutOff)
        let stored = try offset(of: [1, 2], 1) + 20
        #expect(try fault(reading: "Two.xml", in: changed(stored, to: [5, 0, 0, 0])) == .wrongChecksum("Two.xml"))
    }

    @Test("with a wrong checksum is refused")
    func hasWrongChecksum() throws {
        let bytes = try changed(offset(of: [1, 2]) + 16, to: [1, 2, 3, 4])
        #expect(try fault(reading: "one.xml", in: bytes) == .wrongChecksum("one.xml"))
    }

    @Test("with an encrypted part is refused")
    func isEncrypted() throws {
        #expect(try fault(opening: changed(offset(of: [1, 2]) + 8, to: [1, 0])) == .encryptedOrOld)
    }

    @Test("packed in a way that Office does not use is refused", arguments: [1, 9, 12, 14, 99] as [UInt8])
    func isPackedOtherwise(method: UInt8) throws {
        #expect(try fault(opening: changed(offset(of: [1, 2]) + 10, to: [method, 0])) == .unknownMethod("one.xml"))
    }

    @Test("whose parts lie outside it is cut off")
    func pointsOutside() throws {
        let header = try offset(of: [1, 2]) + 42
        #expect(try fault(reading: "one.xml", in: changed(header, to: [0xFF, 0xFF, 0xFF, 0xFF])) == .cutOff)
        #expect(try fault(reading: "one.xml", in: changed(header, to: [3, 0, 0, 0])) == .cutOff)
        let end = try offset(of: [5, 6])
        #expect(fault(opening: changed(end + 16, to: [0xFF, 0xFF, 0xFF, 0x7F])) == .cutOff)
        #expect(fault(opening: changed(end + 10, to: [200, 0])) == .cutOff)
    }

    @Test("is too large when it has more parts and bytes than the limits")
    func isTooLarge() throws {
        let end = try offset(of: [5, 6])
        #expect(fault(opening: changed(end + 10, to: [0xFF, 0xFF])) == .tooLarge("the directory"))
        var limits = ZIPReader.Limits()
        limits.parts = 1
        #expect(fault(opening: archive, limits: limits) == .tooLarge("the directory"))
        limits = ZIPReader.Limits()
        limits.partBytes = 119
        #expect(fault(opening: archive, limits: limits) == .tooLarge("one.xml"))
        limits = ZIPReader.Limits()
        limits.totalBytes = 125
        #expect(fault(opening: archive, limits: limits) == .tooLarge("Two.xml"))
        limits.totalBytes = 126
        #expect(fault(opening: archive, limits: limits) == nil)
    }
}
