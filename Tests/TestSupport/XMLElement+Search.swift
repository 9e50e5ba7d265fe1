package import Markup

extension XMLElement {
    /// Every element below with a name, in document order.
    package func every(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        find(name, &found)
        return found
    }

    private func find(_ name: String, _ found: inout [XMLElement]) {
        for case .element(let element) in children {
            if element.name == name { found.append(element) }
            element.find(name, &found)
        }
    }
}
