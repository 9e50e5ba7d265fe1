import Documents

/// The colours and typefaces of a template's theme.
struct TemplateTheme {
    /// Its colours by their names in the theme: dk1, lt1, accent1 and so on.
    private(set) var colors: [String: Color] = [:]

    /// The typeface of headings and of running text.
    private(set) var headingTypeface = ""
    private(set) var textTypeface = ""

    /// The typeface of Arabic running text; empty where the theme names none.
    private(set) var arabicTypeface = ""

    /// Reads the theme; without one, nothing is known.
    init(_ part: PartXML?) {
        guard let elements = part?.root.first("a:themeElements") else { return }
        for slot in elements.first("a:clrScheme")?.children ?? [] {
            guard let value = slot.children.first else { continue }
            let hex = value["lastClr"] ?? value["val"] ?? ""
            colors[String(slot.localName)] = Color(anyHex: hex)
        }
        let (major, minor) = (
            elements.first("a:fontScheme")?.first("a:majorFont"), elements.first("a:fontScheme")?.first("a:minorFont")
        )
        headingTypeface = major?.first("a:latin")?["typeface"] ?? ""
        textTypeface = minor?.first("a:latin")?["typeface"] ?? ""
        let named = minor?.first("a:cs")?["typeface"] ?? ""
        arabicTypeface =
            named.isEmpty ? minor?.all("a:font").first { $0["script"] == "Arab" }?["typeface"] ?? "" : named
    }

    /// The colour that WordprocessingML calls by a name (ST_ThemeColor).
    func color(named name: String) -> Color? {
        switch name {
        case "text1", "dark1": colors["dk1"]
        case "text2", "dark2": colors["dk2"]
        case "background1", "light1": colors["lt1"]
        case "background2", "light2": colors["lt2"]
        case "hyperlink": colors["hlink"]
        default: colors[name]
        }
    }

    /// What Cadre's own styles are coloured with beside the template's, on a ground.
    func palette(on ground: Color = .paper, ink: String = "dk1") -> TemplatePalette {
        func isReadable(_ color: Color) -> Bool { color.contrast(with: ground) >= 4.5 }
        func readable(_ names: [String]) -> (Color, String?)? {
            for name in names {
                if let color = colors[name], isReadable(color) { return (color, name) }
            }
            return nil
        }
        let plain = Color.ink.contrast(with: ground) >= 4.5 ? Color.ink : .paper
        let (inkColor, inkName) = readable([ink]) ?? (plain, nil)
        // An accent that is too pale for words is deepened until it can be read, and stays the organisation's.
        var lead = colors["accent1"] ?? .accent
        for _ in 0..<20 where !isReadable(lead) { lead = inkColor.mixed(with: lead, share: 0.1) }
        let (accent, accentName) = readable(["accent1"]) ?? (lead, nil)
        let (heading, headingName) = readable(["dk2", "lt2"].filter { $0 != "lt2" || ink != "dk1" }) ?? (lead, nil)
        let wash = colors["accent1"] ?? .accent
        return TemplatePalette(
            ink: inkColor,
            heading: heading,
            accent: accent,
            headerGround: wash.mixed(with: ground, share: 0.15),
            tint: wash.mixed(with: ground, share: 0.06),
            quiet: isReadable(.quiet) ? .quiet : inkColor,
            ground: ground,
            names: [(inkColor, inkName), (heading, headingName), (accent, accentName)]
                .reduce(into: [:]) { if let name = $1.1 { $0[$1.0] = $0[$1.0] ?? name } }
        )
    }
}

/// The colours of Cadre's own styles, taken from a theme where they can be read on white.
struct TemplatePalette: Sendable {
    let ink: Color
    let heading: Color
    let accent: Color
    let headerGround: Color
    let tint: Color
    let quiet: Color

    /// What the others can be read on.
    let ground: Color

    /// The names in the theme of those that are the theme's own.
    let names: [Color: String]

    /// The colour in place of one of ours.
    func color(_ color: Color) -> Color {
        switch color {
        case .ink: ink
        case .heading: heading
        case .accent: accent
        case .headerGround: headerGround
        case .tint: tint
        case .quiet: quiet
        default: color
        }
    }

    /// The name of a colour as WordprocessingML says it (ST_ThemeColor); `nil` when it is not the theme's.
    func wordName(of color: Color) -> String? {
        switch names[color] {
        case "dk1": "text1"
        case "dk2": "text2"
        case let name: name
        }
    }

    /// Our own colours.
    static let cadre = TemplatePalette(
        ink: .ink,
        heading: .heading,
        accent: .accent,
        headerGround: .headerGround,
        tint: .tint,
        quiet: .quiet,
        ground: .paper,
        names: [:]
    )
}

extension Color {
    /// A colour of a stranger's file; `nil` when it has not six hexadecimal digits.
    init?(anyHex text: String) {
        guard text.utf8.count == 6, text.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
            return nil
        }
        self.init(hex: text.uppercased())
    }

    /// The colour mixed with another, of which it takes a share from 0 to 1.
    func mixed(with other: Color, share: Double) -> Color {
        func channels(_ color: Color) -> [Int] {
            let value = Int(color.hex, radix: 16) ?? 0
            return [value >> 16 & 255, value >> 8 & 255, value & 255]
        }
        let digits = zip(channels(self), channels(other))
            .map { one, two in
                let mixed = Int((Double(one) * share + Double(two) * (1 - share)).rounded())
                let hex = String(mixed, radix: 16, uppercase: true)
                return hex.utf8.count < 2 ? "0" + hex : hex
            }
        return Color(hex: digits.joined())
    }
}
