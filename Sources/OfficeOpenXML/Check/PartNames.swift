/// The names of parts and how references find them (ISO/IEC 29500-2, 6.2.2 and 6.4).
enum PartNames {
    /// A name by which parts are compared: percent signs decoded, letter case ignored.
    static func key(_ name: String) -> String { decoded(name).lowercased() }

    /// The part of relationships of a part; `/` is the package.
    static func relationships(of source: String) -> String {
        let slash = source.lastIndex(of: "/") ?? source.startIndex
        return "\(source[...slash])_rels/\(source[source.index(after: slash)...]).rels"
    }

    /// The part whose relationships a part holds; `nil` when it holds none.
    static func source(ofRelationships name: String) -> String? {
        guard name.hasSuffix(".rels") else { return nil }
        var steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count >= 3, steps[steps.count - 2] == "_rels", let file = steps.popLast() else { return nil }
        steps.removeLast()
        let source = file.dropLast(5)
        return source.isEmpty ? "/" : (steps + [source]).joined(separator: "/")
    }

    /// What a target means, seen from a part.
    static func resolve(_ target: String, from source: String) -> String {
        let path = decoded(String(target.prefix { $0 != "#" }))
        var steps: [Substring] = []
        if !path.hasPrefix("/") { steps = source.split(separator: "/").dropLast() }
        for step in path.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return "/" + steps.joined(separator: "/")
    }

    /// What stands after the last dot of the last segment, in small letters.
    static func fileExtension(of name: String) -> String {
        let file = name[(name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex)...]
        return file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
    }

    private static func decoded(_ name: String) -> String {
        guard name.utf8.contains(0x25) else { return name }
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == 0x25, digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? name
    }
}
