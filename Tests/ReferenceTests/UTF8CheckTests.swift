import Reference
import TestSupport
import Testing

@Suite("Looking for UTF-8")
struct UTF8CheckTests {
    @Test("finds the first byte beyond ASCII, and the first that is no UTF-8, wherever they stand")
    func findsFirst() {
        for length in 1...70 {
            for place in 0..<length {
                var bytes = [UInt8](repeating: 0x61, count: length)
                #expect(bytes.span.isASCII)
                #expect(bytes.firstInvalidUTF8Byte == nil)
                bytes[place] = 0x80
                #expect(!bytes.span.isASCII)
                #expect(bytes.firstInvalidUTF8Byte == place)
            }
        }
    }

    @Test("takes what Swift takes", arguments: UInt64(1)...200)
    func takesUTF8(seed: UInt64) {
        var dice = Dice(seed: seed)
        var bytes = Array(dice.word(of: Array("aéا中😀 "), lengths: 0...30).utf8)
        if !bytes.isEmpty, Bool.random(using: &dice) {
            bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: 0...0xFF, using: &dice)
        }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        #expect((bytes.firstInvalidUTF8Byte == nil) == isUTF8, "seed \(seed)")
    }

    @Test("tells bytes that are the same from others")
    func tellsApart() {
        let bytes = Array("Chad".utf8)
        #expect(bytes.span.isSame(as: "Chad".utf8.span))
        for other in ["", "Cha", "Chads", "chad", "Chat"] { #expect(!bytes.span.isSame(as: other.utf8.span)) }
    }
}
