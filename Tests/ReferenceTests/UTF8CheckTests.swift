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
                let wasASCII = bytes.span.isASCII
                #expect(wasASCII)
                #expect(bytes.firstInvalidUTF8Byte == nil)
                bytes[place] = 0x80
                let isASCII = bytes.span.isASCII
                #expect(!isASCII)
                #expect(bytes.firstInvalidUTF8Byte == place)
                let ofNoText = bytes.span.firstByteOfNoText
                #expect(ofNoText == place)
                bytes[place] = 0
                #expect(bytes.firstInvalidUTF8Byte == nil)
                let zero = bytes.span.firstByteOfNoText
                let here = bytes.span.firstIndex(of: 0, from: 0)
                let behind = bytes.span.firstIndex(of: 0, from: place + 1)
                #expect(zero == place && here == place)
                #expect(behind == nil)
                let letter = bytes.span.firstIndex(of: 0x61, from: place)
                #expect(letter == (place + 1 < length ? place + 1 : nil))
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
        let name = "Chad"
        for other in ["Chad", "", "Cha", "Chads", "chad", "Chat"] {
            let isSame = name.utf8.span.isSame(as: other.utf8.span)
            #expect(isSame == (other == name), "\(other)")
        }
    }
}
