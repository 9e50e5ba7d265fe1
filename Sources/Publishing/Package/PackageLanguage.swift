package import Reference

/// In which language a part of a package is: in one, or in two beside each other.
package enum PackageLanguage: Hashable, Sendable {
    /// One language.
    case one(Language)

    /// Two different languages, the first of which leads.
    case beside(Language, Language)

    /// Each language by itself.
    package static let each = Language.allCases.map(PackageLanguage.one)

    /// Its languages.
    package var languages: [Language] {
        switch self {
        case .one(let language): [language]
        case .beside(let first, let second): [first, second]
        }
    }

    /// The name of its folder in a package: `en`, or `en+ar`.
    package var folder: String { languages.map(\.rawValue).joined(separator: "+") }
}
