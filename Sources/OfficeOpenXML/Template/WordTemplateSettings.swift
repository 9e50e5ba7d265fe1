import Markup

/// The settings of a template that change how pages look.
struct WordTemplateSettings: Sendable {
    let hasEvenPages: Bool
    let mirrorsMargins: Bool
    let hasGutterAtTop: Bool

    /// The distance of tabs in twentieths of a point.
    let tabStop: Int?

    /// Which colours of the theme are text and ground: `w:clrSchemeMapping`.
    let colorMapping: XMLFragment?

    init(_ part: PartXML?) {
        func isOn(_ name: String) -> Bool { part?.root.first(name)?.isOn ?? false }
        hasEvenPages = isOn("w:evenAndOddHeaders")
        mirrorsMargins = isOn("w:mirrorMargins")
        hasGutterAtTop = isOn("w:gutterAtTop")
        tabStop = part?.root.first("w:defaultTabStop")?.value.flatMap { Int($0) }
            .flatMap { (1...31_680).contains($0) ? $0 : nil }
        colorMapping = part?.root.first("w:clrSchemeMapping").map(\.wordMarkup)
    }
}
