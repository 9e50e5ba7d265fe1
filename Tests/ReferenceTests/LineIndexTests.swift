import Reference
import TestSupport
import Testing

@Suite("The index of lines")
struct LineIndexTests {
    @Test("finds line, column and text of every byte", arguments: UInt64(1)...60)
    func findsPlaces(seed: UInt64) {
        var dice = Dice(seed: seed)
        let pieces = [
            "a", "b ", "é", "ض", "😀", "e\u{301}", "\n", "\r\n", "\r", "<x>", String(repeating: "xé", count: 700),
        ]
        let text = (0..<Int.random(in: 0...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
            .joined()
        let index = LineIndex(Array(text.utf8))
        var (line, column) = (1, 1)
        var starts: [Int: String] = [1: ""]
        for character in text {
            if character.isNewline { starts[starts.count + 1] = "" } else { starts[starts.count]?.append(character) }
        }
        var offset = 0
        for character in text {
            let place = index.place(of: offset, in: "f")
            let shown = (starts[line] ?? "").utf8.count < 1_990 ? starts[line] : place.excerpt
            guard place == Place(file: "f", line: line, column: column, excerpt: shown) else {
                Issue.record("seed \(seed): byte \(offset) is at \(line):\(column), not at \(place)")
                return
            }
            offset += character.utf8.count
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
        }
        #expect(index.place(of: offset, in: "f").line == line, "seed \(seed)")
        #expect(index.text(ofLine: line + 1) == nil, "seed \(seed)")
    }

    @Test("shows no line that nobody can read, and is quick about long ones")
    func isQuick() {
        let index = LineIndex([UInt8](repeating: 0x61, count: 1_000_000))
        for column in stride(from: 1, through: 1_000_000, by: 997) {
            let place = index.place(of: column - 1, in: "f")
            guard place == Place(file: "f", line: 1, column: column, excerpt: nil) else {
                Issue.record("column \(column) is said to be \(place)")
                return
            }
        }
    }
}
