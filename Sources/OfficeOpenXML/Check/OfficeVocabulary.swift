/// The content models of all elements that are checked.
struct OfficeVocabulary: Sendable {
    /// The elements of Word, Excel, PowerPoint, DrawingML and the properties of documents.
    static let office = OfficeVocabulary()

    private var models: [String: ContentModel] = [:]

    /// The elements whose model depends on their parent.
    private var contextual: Set<String> = []

    /// The model of an element, `nil` when it is not checked.
    func model(of element: OfficeElement) -> ContentModel? { model(of: element.name, in: element.parent?.name) }

    /// The model of an element of a name in another; `nil` when it is not checked.
    func model(of name: String, in parent: String?) -> ContentModel? {
        if contextual.contains(name), let parent, let model = models["\(parent)/\(name)"] { return model }
        return models[name]
    }

    private init() {
        var values: [String: [String]] = [:]
        for table in [
            WordVocabulary.values, SheetVocabulary.values, SlideVocabulary.values, DrawingVocabulary.values,
            ChartVocabulary.values, PropertyVocabulary.values,
        ] {
            for (name, words) in OfficeVocabulary.rows(of: table) { values[name] = words.map(String.init) }
        }
        var reader = ModelReader(values: values)
        for (prefix, table) in [
            ("a", DrawingVocabulary.drawing), ("w", WordVocabulary.word), ("x", SheetVocabulary.sheet),
            ("p", SlideVocabulary.slide), ("wp", DrawingVocabulary.drawingInWord), ("pic", DrawingVocabulary.picture),
            ("xdr", DrawingVocabulary.drawingOnSheet), ("c", ChartVocabulary.chart),
            ("ds", PropertyVocabulary.customXMLProperties), ("ep", PropertyVocabulary.extendedProperties),
            ("cup", PropertyVocabulary.customProperties), ("vt", PropertyVocabulary.variants),
        ] {
            for (left, words) in OfficeVocabulary.rows(of: table) { reader.read(left, words, prefix: prefix) }
        }
        models = reader.models
        contextual = reader.contextual
    }

    /// The lines of a table, put together where they go on, each cut at its first `=`.
    private static func rows(of table: String) -> [(left: String, words: [Substring])] {
        var lines: [String] = []
        for line in table.split(separator: "\n") {
            guard line.hasPrefix(" "), let last = lines.last else {
                lines.append(String(line))
                continue
            }
            let more = line.drop { $0 == " " }
            lines[lines.count - 1] = last.hasSuffix("~") ? "\(last.dropLast())\(more)" : "\(last) \(more)"
        }
        return lines.map { line in
            let equals = line.firstIndex(of: "=") ?? line.endIndex
            return (line[..<equals].trimmedOfXMLBlanks, line[equals...].dropFirst().split(separator: " "))
        }
    }
}

/// Reads the lines of the tables.
private struct ModelReader {
    let values: [String: [String]]
    private(set) var models: [String: ContentModel] = [:]
    private(set) var contextual: Set<String> = []
    private var groups: [String: [String]] = [:]

    init(values: [String: [String]]) {
        self.values = values
    }

    mutating func read(_ left: String, _ words: [Substring], prefix: String) {
        if left.hasPrefix("%") {
            groups["\(left).\(prefix)"] = words.flatMap { names($0, prefix) }
            return
        }
        let model = model(words, prefix)
        for name in left.split(separator: " ") {
            let steps = name.split(separator: "/").map { qualified($0, prefix) }
            models[steps.joined(separator: "/")] = model
            if steps.count == 2 { contextual.insert(steps[1]) }
        }
    }

    private func model(_ words: [Substring], _ prefix: String) -> ContentModel {
        var slots: [ContentModel.Slot] = []
        var attributes: [String: ContentModel.Attribute] = [:]
        var required: [String] = []
        var allowsText = false
        var textValues = AttributeValues.any
        let content = words.prefix { $0 != "@" }
        var position = content.startIndex
        while position < content.endIndex {
            let word = content[position]
            position += 1
            if word == "#text" {
                allowsText = true
            } else if word == "=" {
                textValues = kind(content[position])
                position += 1
            } else {
                slots.append(slot(word, prefix))
            }
        }
        for word in words.dropFirst(content.count + 1) {
            let pieces = word.split(separator: ":", omittingEmptySubsequences: false)
            let isPrefixed = ModelReader.isPrefixed(pieces)
            var name = isPrefixed ? "\(pieces[0]):\(pieces[1])" : String(pieces[0])
            let kindWord = pieces.dropFirst(isPrefixed ? 2 : 1).first
            let isRequired = name.hasSuffix("!")
            if isRequired { name.removeLast() }
            if prefix == "w", !isPrefixed { name = "w:\(name)" }
            if isRequired { required.append(name) }
            attributes[name] = ContentModel.Attribute(isRequired: isRequired, values: kindWord.map(kind) ?? .any)
        }
        return ContentModel(
            slots: slots,
            allowsText: allowsText,
            textValues: textValues,
            attributes: attributes,
            requiredAttributes: required
        )
    }

    /// Whether a colon stands after a prefix, as in `r:id`, and not before a kind, as in `r:percent`.
    private static func isPrefixed(_ pieces: [Substring]) -> Bool {
        guard pieces.count > 1 else { return false }
        let references = ["id", "embed", "link", "topLeft", "topRight", "bottomLeft", "bottomRight"]
        return pieces[0] == "xml" || pieces[0] == "ds"
            || pieces[0] == "r" && references.contains { pieces[1].hasPrefix($0) }
    }

    private func slot(_ word: Substring, _ prefix: String) -> ContentModel.Slot {
        var word = word
        var mark: Character?
        if word != "*", let last = word.last, "?*+&".contains(last) {
            mark = last
            word.removeLast()
        }
        if word.hasPrefix("(") { word = word.dropFirst().dropLast() }
        return ContentModel.Slot(word.split(separator: "|").flatMap { names($0, prefix) }, mark: mark)
    }

    private func names(_ word: Substring, _ prefix: String) -> [String] {
        guard word.hasPrefix("%") else { return [qualified(word, prefix)] }
        return groups[word.contains(".") ? String(word) : "\(word).\(prefix)"] ?? []
    }

    private func qualified(_ name: Substring, _ prefix: String) -> String {
        name.contains(":") || name == "*" ? String(name) : "\(prefix):\(name)"
    }

    private func kind(_ word: Substring) -> AttributeValues {
        let name = word.prefix { $0 != "(" }
        let argument = word[name.endIndex...].dropFirst().dropLast()
        switch name {
        case "onOff": return .flag(knowsOnOff: true)
        case "bool": return .flag(knowsOnOff: false)
        case "int", "uint":
            let bounds = argument.split(separator: ".", omittingEmptySubsequences: false)
            let low = bounds.first.flatMap { Int($0) } ?? (name == "uint" ? 0 : .min)
            return .integer(low...(bounds.last.flatMap { Int($0) } ?? .max))
        case "number": return .number
        case "hex": return .hexadecimal(Int(argument) ?? 1)
        case "color": return .color
        case "guid": return .guid
        case "dateTime": return .dateTime
        case "measure", "emu": return .measure(isSigned: true)
        case "umeasure": return .measure(isSigned: false)
        case "wmeasure": return .width
        case "percent": return .percentage
        default: return values[String(name)].map(AttributeValues.oneOf) ?? .any
        }
    }
}
