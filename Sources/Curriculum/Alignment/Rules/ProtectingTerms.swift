import Reference

// T1. Words protect children.
// Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse
// (Luxembourg Guidelines, 2016).

extension AlignmentRule {
    static let termsProtect = AlignmentRule("Texts use the terms of the Luxembourg Guidelines.") { review in
        review.course.allTexts.flatMap { subject, text in
            text.languages.flatMap { language -> [Finding] in
                guard mayHoldTerm(text[language] ?? "") else { return [] }
                let folded = " " + TextFolding.fold(text[language] ?? "") + " "
                return harmfulTerms.filter { folded.contains(" " + $0.folded + " ") }
                    .map { term in
                        Finding(
                            .warning,
                            "T1.term",
                            subject,
                            "“\(term.term)” in \(subject.element.name) harms those it speaks of",
                            hint: "write “\(term.better)”"
                        )
                    }
            }
        }
    }

    /// Whether a text has the stem of a harmful term; nearly none has, and folding every text would take long.
    private static func mayHoldTerm(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            if isFirstOfStem[Int(bytes[start])], stems.contains(where: bytes[start...].starts) { return true }
            start += 1
        }
        return false
    }

    /// What every harmful term holds, in small and in capital letters.
    private static let stems = ["porn", "orno", "ostitu", "PORN", "OSTITU", "باحية", "دعارة"].map { Array($0.utf8) }

    /// For each byte whether a stem begins with it.
    private static let isFirstOfStem = (UInt8.min...UInt8.max).map { byte in stems.contains { $0[0] == byte } }

    private static let harmfulTerms = [
        ("child pornography", "child sexual abuse material"),
        ("kiddie porn", "child sexual abuse material"),
        ("child prostitute", "child who is sexually exploited"),
        ("child prostitution", "sexual exploitation of children"),
        ("pornographie enfantine", "contenus d’abus sexuels d’enfants"),
        ("pédopornographie", "contenus d’abus sexuels d’enfants"),
        ("prostitution infantile", "exploitation sexuelle d’enfants"),
        ("pornografía infantil", "material de abuso sexual de niños"),
        ("prostitución infantil", "explotación sexual de niños"),
        ("المواد الإباحية للأطفال", "مواد الاعتداء الجنسي على الأطفال"),
        ("دعارة الأطفال", "الاستغلال الجنسي للأطفال"),
    ]
    .map { (term: $0.0, better: $0.1, folded: TextFolding.fold($0.0)) }
}
