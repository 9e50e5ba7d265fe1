import TestSupport
import Testing

@testable import Reference

@Suite("Values by folded names")
struct FoldedNamesTests {
    @Test("are found as a dictionary finds them, whatever room was asked for", arguments: UInt64(1)...60)
    func isDictionary(seed: UInt64) {
        var dice = Dice(seed: seed)
        let letters = Array("abAéß ’ا\u{64B}Жж中😀")
        var names = FoldedNames<Int>(capacity: Int.random(in: 0...40, using: &dice))
        var expected: [String: Int] = [:]
        var order: [String] = []
        for number in 0..<Int.random(in: 0...300, using: &dice) {
            let name = dice.word(of: letters, lengths: 0...12)
            let folded = TextFolding.fold(name)
            names.update(name.utf8Span) { earlier in
                #expect(earlier == expected[folded], "seed \(seed): \(name)")
                return number + (earlier ?? 0)
            }
            if expected[folded] == nil { order.append(folded) }
            expected[folded, default: 0] += number
        }
        #expect(names.all.map(\.name) == order, "seed \(seed)")
        #expect(Dictionary(uniqueKeysWithValues: names.all.map { ($0.name, $0.value) }) == expected, "seed \(seed)")
        for _ in 0..<100 {
            let name = TextFolding.fold(dice.word(of: letters, lengths: 0...12))
            #expect(names[name.utf8.span] == expected[name], "seed \(seed): \(name)")
        }
    }

    @Test("differ by any byte, at any length")
    func differ() {
        var names = FoldedNames<String>(capacity: 0)
        for length in 1...40 {
            for place in 0..<length {
                let name =
                    String(repeating: "a", count: place) + "b" + String(repeating: "a", count: length - place - 1)
                names.update(name.utf8Span) { earlier in
                    #expect(earlier == nil)
                    return name
                }
            }
        }
        for (name, value) in names.all {
            #expect(name == value)
            #expect(names[name.utf8.span] == name)
        }
        #expect(names.all.count == 820)
        #expect(names["a".utf8.span] == nil)
    }

    @Test("a copy keeps its names when the first gets more")
    func copies() {
        var names = FoldedNames<Int>(capacity: 0)
        names.update("Chad".utf8Span) { _ in 1 }
        let copy = names
        for name in ["Niger", "Mali", "Togo"] { names.update(name.utf8Span) { _ in 2 } }
        #expect(copy.all.map(\.name) == ["chad"])
        #expect(copy["niger".utf8.span] == nil)
        #expect(names["niger".utf8.span] == 2)
    }
}
