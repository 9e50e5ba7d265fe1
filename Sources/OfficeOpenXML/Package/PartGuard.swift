import Markup

extension XMLWriter {
    /// Starts a part of an Office document: every writer on this floor is made here.
    ///
    /// In debug builds it stops at a child, an attribute or a text that the standard does not allow where it is written, so
    /// that no test can make an invalid part. Release builds write without looking.
    convenience init(standalone: Bool) {
        self.init(standalone: standalone, indented: false)
        #if DEBUG
        observer = PartGuard()
        #endif
    }
}

#if DEBUG
import Synchronization

/// Holds what is written against the tables of the linter, one element at a time.
///
/// It keeps to the order of children, to how often each may come, to those that have to be there, to attributes and to
/// text; what attributes say is left to the linter. Elements that the tables do not know are passed over. Steps that
/// were found good once are remembered for the next part.
final class PartGuard: XMLWriterObserver {
    /// The steps of all parts so far.
    private static let shared = Mutex(PartSteps())

    private var steps: PartSteps
    private let fail: (String) -> Void

    /// The states of the open elements, and how many attributes of each are known.
    private var states: [Int] = []
    private var firstAttributes: [Int] = []
    private var attributes: [Int] = []

    /// The root element, until it is known whether it has a default namespace.
    private var root: String?
    private var prefix = ""
    private var names: [Int: Int] = [:]
    private let goodSteps: Int

    /// Starts a part; `fail` is told what is wrong, and as a rule does not return.
    init(fail: @escaping (String) -> Void = { preconditionFailure($0) }) {
        steps = PartGuard.shared.withLock { $0 }
        goodSteps = steps.count
        self.fail = fail
    }

    deinit {
        // Steps of a part that ended in a fault are not good ones.
        guard states.isEmpty, steps.count > goodSteps else { return }
        let own = steps
        PartGuard.shared.withLock { if own.count > $0.count { $0 = own } }
    }

    // MARK: What is written

    func begin(_ element: StaticString) {
        if states.isEmpty, root == nil {
            root = "\(element)"
        } else {
            settleRoot()
            begin(number(of: element))
        }
    }

    func attribute(_ name: StaticString, _ value: String) {
        if root != nil {
            let text = "\(name)"
            if text == "xmlns" { prefix = OfficeNamespaces.prefix(of: value).map { $0 + ":" } ?? "unknown:" }
            if text.hasPrefix("xmlns") { return }
        }
        settleRoot()
        attribute(attributeNumber(of: name))
    }

    func text(_ text: String) {
        settleRoot()
        guard let state = states.last, !steps.allowsText(state), !text.trimmedOfXMLBlanks.isEmpty else { return }
        fail("\(steps.name(state)) holds text: “\(text.prefix(30))”")
    }

    func end() {
        settleRoot()
        if let fault = steps.end(states.removeLast()) { fail(fault) }
        attributes.removeLast(attributes.count - firstAttributes.removeLast())
    }

    func markup(_ bytes: [UInt8]) {
        settleRoot()
        var position = 0
        while position < bytes.count {
            let start = bytes[position...].firstIndex(of: 0x3C) ?? bytes.count
            if start > position { text(String(decoding: bytes[position..<start], as: UTF8.self)) }
            guard start < bytes.count else { return }
            position = tag(bytes, from: start + 1)
        }
    }

    // MARK: Steps

    private func settleRoot() {
        guard let name = root else { return }
        root = nil
        begin(steps.number(of: name.contains(":") ? name : prefix + name))
    }

    private func begin(_ name: Int) {
        let move = steps.begin(name, in: states.last, fail)
        if let next = move.parent { states[states.count - 1] = next }
        states.append(move.child)
        firstAttributes.append(attributes.count)
    }

    private func attribute(_ name: Int) {
        guard let state = states.last, let first = firstAttributes.last else { return }
        for position in first..<attributes.count where attributes[position] == name {
            fail("\(steps.name(state)) has the attribute \(steps.text(name)) twice")
        }
        attributes.append(name)
        if let fault = steps.attribute(name, of: state) { fail(fault) }
    }

    /// Reads a tag from behind its `<`, and tells where it ends.
    private func tag(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        func name() -> String {
            let first = position
            while position < bytes.count, !PartGuard.endsName(bytes[position]) { position += 1 }
            return String(decoding: bytes[first..<position], as: UTF8.self)
        }
        if bytes[position] == 0x2F {
            end()
            return (bytes[position...].firstIndex(of: 0x3E) ?? bytes.count - 1) + 1
        }
        let element = name()
        begin(steps.number(of: element.contains(":") ? element : prefix + element))
        while position < bytes.count, bytes[position] != 0x3E {
            if bytes[position] == 0x2F {
                end()
                position += 1
            } else if PartGuard.endsName(bytes[position]) {
                position += 1
            } else {
                attribute(steps.number(of: name()))
                // The value stands between quotation marks.
                guard position + 1 < bytes.count else { break }
                let mark = bytes[position + 1]
                position = (bytes[(position + 2)...].firstIndex(of: mark) ?? bytes.count - 1) + 1
            }
        }
        return position + 1
    }

    /// Blanks, `=`, `>` and `/`.
    private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3D || byte == 0x3E || byte == 0x2F }

    /// The number of an element's name; constants are known by where they lie.
    private func number(of name: StaticString) -> Int {
        let address = Int(bitPattern: name.utf8Start)
        if let number = names[address] { return number }
        let text = "\(name)"
        let number = steps.number(of: text.contains(":") ? text : prefix + text)
        names[address] = number
        return number
    }

    private func attributeNumber(of name: StaticString) -> Int {
        let address = -Int(bitPattern: name.utf8Start)
        if let number = names[address] { return number }
        let number = steps.number(of: "\(name)")
        names[address] = number
        return number
    }
}
#endif
