import Reference

extension Diagnostic {
    /// The diagnostic as one line for comparisons: "2:5 xml.form: message (hint)".
    var shown: String {
        let place = [place?.line, place?.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(place.isEmpty ? "" : place + " ")\(rule): \(message)\(hint.map { " (\($0))" } ?? "")"
    }
}
