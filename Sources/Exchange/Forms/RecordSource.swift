import Reference

/// A record of one of our own files: a mapping of a YAML file or an element of an XML file.
///
/// One reader of courses reads both, so the two forms cannot drift apart.
protocol RecordSource {
    /// Where the record begins.
    var place: Place { get }

    /// Where a field stands; `nil` when it is not there.
    func place(of key: String) -> Place?

    /// The names of its fields that are not known, each with its place.
    func fields(besides known: [String]) -> [FieldName]

    /// Where text stands in the record that belongs to no field.
    var strays: [Place] { get }

    /// A field that is one word or number; `nil` when it is not there.
    func token(_ key: String) throws(ShapeFault) -> Token?

    /// A field that is a list of words.
    func tokens(_ key: String) throws(ShapeFault) -> [Token]?

    /// A field that is a text.
    func text(_ key: String) throws(ShapeFault) -> TextEntry?

    /// A field that is a list of texts.
    func texts(_ key: String) throws(ShapeFault) -> [TextEntry]?

    /// A field that is a record of its own.
    func record(_ key: String) throws(ShapeFault) -> (any RecordSource)?

    /// A field that is a list of records.
    func records(_ key: String) throws(ShapeFault) -> [any RecordSource]?
}

/// The name of a field, and where it stands.
struct FieldName {
    let key: String
    let place: Place
}

/// One word of a file, and where it stands.
struct Token {
    let text: String
    let place: Place
}

/// A text of a file: plain, or a map of languages.
struct TextEntry {
    let place: Place
    let content: Content

    enum Content {
        /// In the language of the file.
        case plain(String)

        /// By language tag.
        case languages([(tag: Token, text: String)])
    }
}

/// A field that has another shape than the one that is due.
struct ShapeFault: Error {
    let place: Place
    let expected: String
}
