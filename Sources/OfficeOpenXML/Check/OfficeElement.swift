import Markup

/// An element of a part after markup compatibility, with its parent.
///
/// It is called by our prefix for its namespace, such as `w:p`, whatever prefix the part uses.
final class OfficeElement {
    /// Its name: `w:p`; `{namespace}name` where we have no prefix.
    let name: String

    /// Whether ISO/IEC 29500 defines its namespace.
    let isStandard: Bool

    /// Its attributes, named as elements are.
    let attributes: [(name: String, value: String)]

    /// The elements in it.
    fileprivate(set) var children: [OfficeElement] = []

    /// The text directly in it.
    fileprivate(set) var text = ""

    /// Where its start tag begins in the part, in bytes.
    let offset: Int

    /// The element that it stands in.
    private(set) weak var parent: OfficeElement?

    fileprivate init(_ element: XMLElement, leavingOut isLeftOut: (XMLAttribute) -> Bool) {
        name = OfficeElement.name(element.name, in: element.namespace)
        isStandard = OfficeNamespaces.isStandard(element.namespace)
        attributes = element.attributes.filter { !isLeftOut($0) }
            .map { (OfficeElement.name($0.name, in: $0.namespace), $0.value) }
        offset = element.offset
    }

    /// The value of an attribute.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The value of `w:val`.
    var value: String? { self["w:val"] }

    /// The first child of a name.
    func first(_ name: String) -> OfficeElement? { children.first { $0.name == name } }

    /// The children of a name.
    func all(_ name: String) -> [OfficeElement] { children.filter { $0.name == name } }

    /// Calls a function with this element and every element below it, in document order.
    func walk(_ visit: (OfficeElement) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }

    /// The elements of a name in it at any depth, in document order; not itself.
    func descendants(_ name: String) -> [OfficeElement] {
        var found: [OfficeElement] = []
        for child in children { child.walk { if $0.name == name { found.append($0) } } }
        return found
    }

    /// Whether it or an element below it has a property.
    func contains(where isFound: (OfficeElement) -> Bool) -> Bool {
        isFound(self) || children.contains { $0.contains(where: isFound) }
    }

    /// Its text and that of everything below, of the first ten thousand elements.
    var wholeText: String {
        var whole = ""
        var left = 10_000
        addText(to: &whole, &left)
        return whole
    }

    private func addText(to whole: inout String, _ left: inout Int) {
        guard left > 0 else { return }
        left -= 1
        whole += text
        for child in children { child.addText(to: &whole, &left) }
    }

    /// The children of each name, for those who ask more than once.
    private(set) lazy var childrenByName = Dictionary(grouping: children, by: \.name)

    /// Its name without prefix.
    var localName: Substring {
        let start = name.lastIndex { $0 == ":" || $0 == "}" }.map { name.index(after: $0) } ?? name.startIndex
        return name[start...]
    }

    /// Where it stands: `/w:document/w:body/w:p[3]`, cut at the front when it is deep.
    var path: String {
        var steps: [String] = []
        var element = self
        while true {
            steps.append(element.step)
            guard let parent = element.parent else { break }
            element = parent
        }
        let shown = steps.reversed().suffix(OfficeElement.stepsShown).joined(separator: "/")
        return (steps.count > OfficeElement.stepsShown ? "…/" : "/") + shown
    }

    private static let stepsShown = 9

    private var step: String {
        guard let siblings = parent?.all(name), siblings.count > 1,
            let position = siblings.firstIndex(where: { $0 === self })
        else { return name }
        return "\(name)[\(position + 1)]"
    }

    fileprivate func append(_ child: OfficeElement) {
        child.parent = self
        children.append(child)
    }

    private static func name(_ name: String, in namespace: String) -> String {
        if namespace.isEmpty { return name }
        return OfficeNamespaces.prefix(of: namespace).map { "\($0):\(name)" } ?? "{\(namespace)}\(name)"
    }
}

/// Makes elements out of what was read, as a reader that does markup compatibility sees them (ISO/IEC 29500-3).
///
/// The view of the standard understands ISO namespaces only: it drops what is ignorable and takes the first choice whose
/// namespaces are all of the standard. The view of Office understands everything: it takes the first choice.
struct MarkupCompatibility {
    /// Who reads.
    enum View {
        /// A reader that knows ISO/IEC 29500 and nothing more.
        case standard

        /// Office, which knows all of its own extensions.
        case office
    }

    /// What is wrong with the markup for compatibility, and where.
    struct Problem {
        let offset: Int
        let message: String
    }

    private let view: View
    private let bytes: [UInt8]
    private(set) var problems: [Problem] = []
    private var ancestors: [XMLElement] = []
    private var declarations: [Int: Declarations] = [:]

    /// What holds inside an element.
    private struct Scope {
        var ignorable: Set<String> = []
        var processed: Set<String> = []
        var wildcard = Wildcard.none
    }

    /// Elements that hold whatever they like.
    private enum Wildcard {
        case none

        /// Inside `a:graphicData`, where unknown elements are passed over.
        case graphic

        /// Inside an extension element, where nothing is ignored.
        case `extension`
    }

    /// Reads an element in a view, with the bytes that it was read from.
    init(_ view: View, of bytes: [UInt8]) {
        self.view = view
        self.bytes = bytes
    }

    /// The root element, as the view sees it.
    mutating func root(_ element: XMLElement) -> OfficeElement? { elements(element, Scope()).first }

    // MARK: Elements

    private mutating func elements(_ element: XMLElement, _ outer: Scope) -> [OfficeElement] {
        ancestors.append(element)
        defer { ancestors.removeLast() }
        var scope = outer
        readCompatibility(of: element, into: &scope)
        if element.namespace == OfficeNamespaces.compatibility, element.name == "AlternateContent" {
            return alternative(of: element, scope)
        }
        if view == .standard, !OfficeNamespaces.isStandard(element.namespace), outer.wildcard != .extension,
            scope.ignorable.contains(element.namespace) || outer.wildcard == .graphic
        {
            let isProcessed =
                scope.processed.contains("\(element.namespace) \(element.name)")
                || scope.processed.contains("\(element.namespace) *")
            return isProcessed ? content(of: element, scope) : []
        }
        if scope.wildcard != .extension { scope.wildcard = wildcard(of: element) }
        let made = OfficeElement(element) { attribute in
            view == .standard
                && (attribute.namespace == OfficeNamespaces.compatibility
                    || scope.wildcard != .extension && scope.ignorable.contains(attribute.namespace)
                        && !OfficeNamespaces.isStandard(attribute.namespace))
        }
        for child in element.children {
            switch child {
            case .text(let text): made.text += text
            case .element(let element): for child in elements(element, scope) { made.append(child) }
            }
        }
        return [made]
    }

    private mutating func content(of element: XMLElement, _ scope: Scope) -> [OfficeElement] {
        var content: [OfficeElement] = []
        for child in element.elements { content += elements(child, scope) }
        return content
    }

    private mutating func alternative(of element: XMLElement, _ scope: Scope) -> [OfficeElement] {
        var chosen: XMLElement?
        for option in element.elements where option.namespace == OfficeNamespaces.compatibility {
            if option.name == "Choice" {
                ancestors.append(option)
                defer { ancestors.removeLast() }
                let isUnderstood = understands(option)
                if chosen == nil, view == .office || isUnderstood { chosen = option }
            } else if option.name == "Fallback", chosen == nil {
                chosen = option
            }
        }
        guard let chosen else { return [] }
        ancestors.append(chosen)
        defer { ancestors.removeLast() }
        var inner = scope
        readCompatibility(of: chosen, into: &inner)
        return content(of: chosen, inner)
    }

    private func wildcard(of element: XMLElement) -> Wildcard {
        switch element.name {
        case "ext":
            OfficeNamespaces.isStandard(element.namespace) && element.attribute("uri") != nil ? .extension : .none
        case "graphicData": .graphic
        default: .none
        }
    }

    // MARK: Attributes of markup compatibility

    private mutating func readCompatibility(of element: XMLElement, into scope: inout Scope) {
        for attribute in element.attributes where attribute.namespace == OfficeNamespaces.compatibility {
            switch attribute.name {
            case "Ignorable": scope.ignorable.formUnion(namespaces(attribute.value, of: element, in: "mc:Ignorable"))
            case "ProcessContent":
                for name in attribute.value.split(whereSeparator: \.isWhitespace) {
                    let pieces = name.split(separator: ":", maxSplits: 1)
                    guard pieces.count == 2, let namespace = declaredNamespace(pieces[0]) else { continue }
                    scope.processed.insert("\(namespace) \(pieces[1])")
                }
            case "MustUnderstand":
                for namespace in namespaces(attribute.value, of: element, in: "mc:MustUnderstand")
                where !OfficeNamespaces.isStandard(namespace) && !OfficeNamespaces.isMicrosofts(namespace) {
                    note(element, "mc:MustUnderstand asks for \(namespace), which Office does not know")
                }
            default: break
            }
        }
    }

    private mutating func understands(_ choice: XMLElement) -> Bool {
        let required = choice.attribute("Requires") ?? ""
        if required.isEmpty { note(choice, "mc:Choice does not say what it requires") }
        let prefixes = required.split(whereSeparator: \.isWhitespace)
        let namespaces = namespaces(required, of: choice, in: "Requires")
        return namespaces.count == Set(prefixes).count && namespaces.allSatisfy(OfficeNamespaces.isStandard)
    }

    private mutating func namespaces(_ prefixes: String, of element: XMLElement, in place: String) -> Set<String> {
        var namespaces: Set<String> = []
        for prefix in prefixes.split(whereSeparator: \.isWhitespace) {
            if let namespace = declaredNamespace(prefix) {
                namespaces.insert(namespace)
            } else {
                note(element, "the prefix “\(prefix)” in \(place) is not declared")
            }
        }
        return namespaces
    }

    private mutating func note(_ element: XMLElement, _ message: String) {
        problems.append(Problem(offset: element.offset, message: message))
    }

    /// The namespace of a prefix, looked for from the innermost element outwards.
    private mutating func declaredNamespace(_ prefix: Substring) -> String? {
        for ancestor in ancestors.reversed() {
            let declared = declarations[ancestor.offset] ?? Declarations(ofTagAt: ancestor.offset, in: bytes)
            declarations[ancestor.offset] = declared
            if let namespace = declared.namespaces[String(prefix)] { return namespace }
        }
        return nil
    }
}

/// The namespaces that a start tag declares, which the tree does not keep.
///
/// By bytes: as characters, a combining mark would hide a quotation mark.
private struct Declarations {
    private(set) var namespaces: [String: String] = [:]

    init(ofTagAt offset: Int, in bytes: [UInt8]) {
        // A start tag of well-formed XML holds no `<` but its own.
        var rest = bytes[offset..<(bytes[(offset + 1)...].firstIndex(of: 0x3C) ?? bytes.endIndex)]
        while let equals = rest.firstIndex(of: 0x3D) {
            let name = String(
                decoding: rest[..<equals].split(whereSeparator: Declarations.isBlank).last ?? [],
                as: UTF8.self
            )
            let value = rest[(equals + 1)...].drop(while: Declarations.isBlank)
            guard let quote = value.first, let end = value.dropFirst().firstIndex(of: quote) else { return }
            if name.hasPrefix("xmlns:") {
                let text = String(decoding: value[(value.startIndex + 1)..<end], as: UTF8.self)
                namespaces[String(name.dropFirst(6))] = text.replacing("&amp;", with: "&")
            }
            rest = value[(end + 1)...]
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
