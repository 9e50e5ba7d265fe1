/// Walks through JSON that our own generator made: it trusts its input, and is no reader for anything else.
struct JSONScanner: Sendable {
    /// Where the next value begins.
    private(set) var position: Int

    private let bytes: [UInt8]

    init(_ bytes: [UInt8], at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// Hands each member over; its value must be read or skipped.
    mutating func object(_ member: (String, inout JSONScanner) -> Void) {
        position += 1
        while bytes[position] != 0x7D {
            if bytes[position] == 0x2C { position += 1 }
            let key = string()
            position += 1
            member(key, &self)
        }
        position += 1
    }

    /// Where the value of a member begins.
    mutating func start(of member: String) -> Int {
        position += 1
        while bytes[position] != 0x7D {
            if bytes[position] == 0x2C { position += 1 }
            let key = string()
            position += 1
            if key == member { return position }
            skip()
        }
        preconditionFailure("there is a member “\(member)”")
    }

    /// Hands each element over; it must be read or skipped.
    mutating func array(_ element: (inout JSONScanner) -> Void) {
        var isFirst = true
        while nextElement(isFirst: &isFirst) { element(&self) }
    }

    /// Goes to the next element of an array, or behind its end.
    mutating func nextElement(isFirst: inout Bool) -> Bool {
        position += isFirst ? 1 : 0
        isFirst = false
        if bytes[position] == 0x2C { position += 1 }
        guard bytes[position] == 0x5D else { return true }
        position += 1
        return false
    }

    mutating func strings() -> [String] {
        var strings: [String] = []
        array { strings.append($0.string()) }
        return strings
    }

    mutating func integer() -> Int {
        var value = 0
        while (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return value
    }

    mutating func value() -> CourseSource.Value {
        switch bytes[position] {
        case 0x22: return .text(string())
        case 0x6E:
            position += 4
            return .nothing
        default: return .number(integer())
        }
    }

    mutating func string() -> String {
        let start = position + 1
        let (end, hasEscape) = endOfString(from: start)
        position = end + 1
        let text = bytes.withUnsafeBufferPointer { String(decoding: $0[start..<end], as: UTF8.self) }
        return hasEscape ? text.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\") : text
    }

    /// Where the quotation mark stands that ends a string.
    private func endOfString(from start: Int) -> (end: Int, hasEscape: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var end = start
            var hasEscape = false
            while bytes[end] != 0x22 {
                if bytes[end] == 0x5C {
                    hasEscape = true
                    end += 1
                }
                end += 1
            }
            return (end, hasEscape)
        }
    }

    mutating func skip() {
        switch bytes[position] {
        case 0x22: skipString()
        case 0x7B, 0x5B:
            var depth = 0
            repeat {
                switch bytes[position] {
                case 0x7B, 0x5B: depth += 1
                case 0x7D, 0x5D: depth -= 1
                case 0x22:
                    skipString()
                    continue
                default: break
                }
                position += 1
            } while depth > 0
        default: while ![0x2C, 0x7D, 0x5D].contains(bytes[position]) { position += 1 }
        }
    }

    private mutating func skipString() { position = endOfString(from: position + 1).end + 1 }
}
