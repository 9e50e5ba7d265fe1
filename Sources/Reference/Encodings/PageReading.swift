/// How natural words look when their bytes are read as a code page.
///
/// Every different word is weighed once, in tenths of a point, by rules that anybody can check:
///
/// - A letter speaks for the page as far as it is common in the page's languages: French, Spanish, Portuguese and German for
///   Windows-1252, Arabic for 1256, Russian for 1251. Letters of no such language speak against it.
/// - Letters of two scripts in one word speak against it, and so do small letters before capitals.
/// - An accented letter stands among plain ones in Latin script; several in a row are rare, words without a plain one too.
/// - An Arabic word does not begin with a vowel sign and has ة and ى only at its end; many begin with ال.
/// - A Russian word has a vowel and does not begin with ъ, ы or ь.
/// - The few words that every text has speak for it.
struct PageReading {
    /// The sum over all words.
    private(set) var points = 0

    /// How many words there are.
    private(set) var words = 0

    /// How many of them speak for the page.
    private(set) var good = 0

    /// Reads words, each with at least one byte beyond ASCII.
    init(_ page: CodePage, of words: Set<ArraySlice<UInt8>>, undefined: Int) {
        let letters = (0...255).map { byte in page.scalar(of: UInt8(byte)).map(Letter.init) ?? .other }
        points = -200 * undefined
        for word in words {
            var score = 0
            for part in word.split(whereSeparator: { letters[Int($0)] == .other })
            where part.contains(where: { $0 >= 0x80 }) {
                score += PageReading.points(part.map { letters[Int($0)] }, part.compactMap(page.scalar))
            }
            self.words += 1
            if score > 0 { good += 1 }
            points += score
        }
    }

    // MARK: One word

    private static func points(_ letters: [Letter], _ scalars: [Unicode.Scalar]) -> Int {
        var points = 0
        for letter in letters { points += letter.points }
        let scripts = Set(letters.map(\.script))
        if scripts.count > 1 { points -= 60 }
        if hasOddCapitals(letters) { points -= 40 }
        if common.contains(String(String.UnicodeScalarView(scalars)).lowercased()) { points += 30 }
        switch letters[0].script {
        case .latin where scripts.count == 1: return points + latinPoints(scalars)
        case .cyrillic where scripts.count == 1: return points + cyrillicPoints(scalars)
        case .arabic where scripts.count == 1: return points + arabicPoints(scalars)
        default: return points
        }
    }

    private static func latinPoints(_ scalars: [Unicode.Scalar]) -> Int {
        var points = 0
        var run = 0
        for scalar in scalars {
            run = scalar.isASCII ? 0 : run + 1
            if run == 2 { points -= 5 }
            if run > 2 { points -= 30 }
        }
        let hasPlain = scalars.contains(where: \.isASCII)
        if hasPlain { points += 15 }
        if !hasPlain, scalars.count > 1 { points -= 30 }
        return points
    }

    private static func cyrillicPoints(_ scalars: [Unicode.Scalar]) -> Int {
        let small = scalars.map {
            Unicode.Scalar($0.value < 0x430 && $0.value >= 0x410 ? $0.value + 0x20 : $0.value) ?? $0
        }
        var points = 0
        if let first = small.first, "ъыь".unicodeScalars.contains(first) { points -= 40 }
        let vowels = small.count { "аеёиоуыэюяіїє".unicodeScalars.contains($0) }
        if small.count > 2, vowels == 0 { points -= 20 }
        if vowels * 3 > small.count, vowels < small.count { points += 10 }
        if small.count == 1, let only = small.first, !"авиоксуя".unicodeScalars.contains(only) { points -= 20 }
        return points
    }

    private static func arabicPoints(_ scalars: [Unicode.Scalar]) -> Int {
        var points = 0
        if scalars.starts(with: "\u{627}\u{644}".unicodeScalars), scalars.count > 3 { points += 30 }
        if let first = scalars.first, isVowelSign(first) { points -= 40 }
        for (position, scalar) in scalars.enumerated() where scalar == "\u{629}" || scalar == "\u{649}" {
            let isLast = scalars[(position + 1)...].allSatisfy(isVowelSign)
            points += isLast && position > 0 ? 10 : -40
        }
        let signs = scalars.count(where: isVowelSign)
        if signs * 2 > scalars.count { points -= 30 }
        if scalars.count == 1, scalars[0] != "\u{648}" { points -= 20 }
        return points
    }

    private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool { ("\u{64B}"..."\u{652}").contains(scalar) }

    /// Whether a small letter stands before a capital.
    private static func hasOddCapitals(_ letters: [Letter]) -> Bool {
        zip(letters, letters.dropFirst()).contains { $0.size == .small && $1.size == .capital }
    }

    private static let common: Set<String> = [
        "à", "où", "été", "très", "année", "même", "être", "á", "é", "ó", "más", "sí", "qué", "año", "número", "país",
        "في", "من", "على", "إلى", "لا", "نعم", "أن", "هذا", "هذه", "التي", "الذي", "ما", "هل", "مع", "أو", "عن", "غير",
        "и", "в", "не", "на", "с", "по", "для", "что", "как", "это", "или", "да", "нет", "к", "из", "от", "до", "о",
        "я",
    ]
}

/// What a character is to a word.
private struct Letter: Hashable {
    let script: Script
    let size: Size

    /// What it says for its page, in tenths of a point.
    let points: Int

    /// No letter: a word ends there.
    static let other = Letter(script: .other, size: .none, points: 0)

    enum Script: Hashable {
        case latin
        case cyrillic
        case arabic
        case other
    }

    enum Size: Hashable {
        case small
        case capital
        case none
    }

    init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        let script: Script =
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: .latin
            case 0x400...0x4FF: .cyrillic
            case 0x621...0x652, 0x679...0x6D2: .arabic
            default: .other
            }
        let size: Size = properties.isUppercase ? .capital : properties.isLowercase ? .small : .none
        self.init(script: script, size: script == .other ? .none : size, points: Letter.points(of: scalar, in: script))
    }

    private init(script: Script, size: Size, points: Int) {
        self.script = script
        self.size = size
        self.points = points
    }

    private static func points(of scalar: Unicode.Scalar, in script: Script) -> Int {
        if scalar.isASCII { return 0 }
        let letter = scalar.properties.lowercaseMapping
        switch script {
        case .latin: return "éèêàçñáíóúâîôûëïüöäßœãõùåøæì".contains(letter) ? 10 : -20
        case .cyrillic:
            if "оеаинтсрвлкмдпу".contains(letter) { return 10 }
            if "яыьгзбчйхжшюцщэфёъ".contains(letter) { return 3 }
            return "іїєґў".contains(letter) ? 0 : -20
        case .arabic:
            if "اليمنورتبعهةدسفكقأإ".unicodeScalars.contains(scalar) { return 10 }
            if "حجخشصضطظغثذزءئؤىآ".unicodeScalars.contains(scalar) { return 4 }
            return ("\u{64B}"..."\u{652}").contains(scalar) || scalar == "\u{640}" ? 0 : -5
        case .other: return 0
        }
    }
}
