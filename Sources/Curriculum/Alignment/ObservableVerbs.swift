package import Reference

/// The verbs by which it can be seen whether somebody learnt.
package enum ObservableVerbs {
    /// The levels that an English verb belongs to; empty when the verb is not in the list.
    ///
    /// Source: the verb lists that go with Anderson and Krathwohl (2001), chosen for this field. Many verbs serve more
    /// than one level.
    package static func levels(of verb: String) -> Set<BloomLevel> {
        Set(table.filter { $0.value.contains(verb.lowercased()) }.keys)
    }

    /// The vague verb that a text starts with, if it does: what "know" and "understand" promise cannot be observed.
    ///
    /// Source: DOE-HDBK-1086, with the like verbs of the other languages.
    package static func vagueStart(of text: String, in language: Language) -> String? {
        let folded = TextFolding.fold(text) + " "
        return vague[language, default: []].first { folded.hasPrefix(TextFolding.fold($0) + " ") }
    }

    private static let table: [BloomLevel: Set<String>] = [
        .remember: [
            "arrange", "define", "identify", "label", "list", "locate", "match", "name", "order", "put", "recall",
            "recite", "recognise", "repeat", "select", "state",
        ],
        .understand: [
            "classify", "compare", "describe", "discuss", "distinguish", "explain", "express", "give", "illustrate",
            "interpret", "map", "outline", "recognise", "restate", "say", "summarise", "trace", "translate",
        ],
        .apply: [
            "act", "adapt", "administer", "apply", "arrange", "brief", "bring", "calculate", "capture", "carry",
            "choose",
            "collect", "complete", "conduct", "coordinate", "correct", "deliver", "demonstrate", "draft", "employ",
            "facilitate", "fill", "find", "follow", "implement", "log", "maintain", "manage", "obtain", "operate",
            "document", "execute", "perform", "practise", "prepare", "present", "produce", "protect", "put", "record",
            "refer", "replace",
            "respond", "rewrite", "run", "send", "solve", "submit", "support", "take", "teach", "turn", "use", "write",
            "mark", "label", "make", "enter", "take", "report", "package", "register", "set",
        ],
        .analyse: [
            "analyse", "categorise", "choose", "compare", "contrast", "detect", "diagnose", "differentiate",
            "distinguish", "examine", "find", "interpret", "investigate", "map", "prioritise", "question", "relate",
            "separate", "solve", "test", "trace",
        ],
        .evaluate: [
            "appraise", "argue", "assess", "audit", "check", "choose", "conclude", "critique", "decide", "defend",
            "evaluate", "judge", "justify", "monitor", "prioritise", "rate", "recommend", "review", "select",
            "validate", "verify", "weigh",
        ],
        .create: [
            "build", "combine", "compose", "construct", "create", "design", "develop", "devise", "draft", "establish",
            "formulate", "organise", "plan", "prepare", "produce", "propose", "reorganise", "set", "write",
        ],
    ]

    private static let vague: [Language: [String]] = [
        .english: [
            "know", "understand", "be aware", "be familiar", "appreciate", "learn about", "learn", "realise",
            "become aware", "have knowledge",
        ],
        .french: [
            "savoir", "connaître", "comprendre", "être conscient", "prendre conscience", "être sensibilisé",
            "se familiariser", "apprécier", "apprendre",
        ],
        .spanish: [
            "saber", "conocer", "comprender", "entender", "ser consciente", "tomar conciencia", "familiarizarse",
            "apreciar", "aprender",
        ],
        .arabic: ["معرفة", "فهم", "إدراك", "الوعي", "يعرف", "يفهم", "يدرك", "أن يعرف", "أن يفهم", "أن يدرك"],
    ]
}
