package import Reference

/// What respondents write in their own words: texts that spreadsheets, separators and encodings are hard on.
package struct KnownTexts: Sendable {
    private let texts: [Language: [String]]

    /// A text of a language, or one that belongs to none.
    package func pick(for language: Language, _ dice: inout Dice) -> String {
        dice.pick(texts[language] ?? []) ?? ""
    }

    private init(_ texts: [Language: [String]], everywhere: [String]) {
        self.texts = Dictionary(
            uniqueKeysWithValues: Language.allCases.map { ($0, (texts[$0] ?? []) + everywhere) }
        )
    }

    /// Texts in Latin, Arabic, Cyrillic and Chinese script, with everything that was ever read wrongly.
    package static let everything = KnownTexts(
        [
            .english: plainEnglish + ["He said \"stop\";\nthen, nothing", "“Latent” marks – 2 units, 1 expert | more"],
            .french: french + ["Œuvre à façon : « l’été »;\nsuite"],
            .spanish: spanish + ["¿Más? \"Sí\"; ¡ya!\n\n– fin"],
            .arabic: arabic + ["\u{651}شدة في أول النص", "قال \"قف\"؛\nثم سكت, ومضى;", "١٢٣ جهازا \u{200F}(HP) هنا"],
        ],
        everywhere: awkward + ["Нужны курсы; срочно, \"да\"", "需要培训，谢谢；\"请\"", "=SUM(A1:A9)", "👩🏽‍💻 ready"]
    )

    /// English and Arabic texts that Windows-1256 has all letters for.
    package static let arabicCodePage = KnownTexts(
        [.english: plainEnglish, .arabic: arabic + ["قال \"قف\"؛\nثم سكت, ومضى;"]],
        everywhere: awkward
    )

    /// English, French and Spanish texts that Windows-1252 has all letters for.
    package static let latinCodePage = KnownTexts(
        [.english: plainEnglish, .french: french + ["Œuvre à façon : « l’été » – 5 €"], .spanish: spanish],
        everywhere: awkward
    )

    /// English and Russian texts that Windows-1251 has all letters for.
    package static let cyrillicCodePage = KnownTexts(
        [.english: plainEnglish],
        everywhere: awkward + [
            "Нужны курсы; срочно, \"да\"", "Две рабочие станции не работают", "Ёлка № 5", "Объявление: щётка",
        ]
    )

    private static let plainEnglish = ["We need two readers, and one \"expert\"", "Power cuts;\nno spare parts"]
    private static let french = ["Réseau instable, matériel vétuste", "Pas d’accès à l’étage\nni le soir"]
    private static let spanish = ["Faltan años de formación, señor", "El año próximo: 2 equipos; quizá 3"]
    private static let arabic = ["نحتاج إلى دورات تدريبية", "لا يوجد تيار كهربائي، والأجهزة قديمة", "مُدَرِّبٌ واحدٌ"]

    /// What looks like something else and is text all the same.
    private static let awkward = [
        "=1+1", "+44 20 7946 0000", "-5 officers", "@home", "'quoted'", "[sic] later", "0042", "1e5", "TRUE", "nan",
        "12/03", "3,5", "a\tb", "<b>&amp;</b>", "x_x000D_y", "one, two, three", "\"\"",
    ]
}
