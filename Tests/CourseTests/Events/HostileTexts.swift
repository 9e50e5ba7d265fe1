/// Texts that try to leave the place where they stand.
enum HostileTexts {
    static let all = [
        "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\r\n", "\rX\nY\u{85}Z\u{2028}W",
        "back\\slash; semi, comma: \"quoted\" ^n ^^",
        "\u{0}\u{7}\u{1B}[31m\u{7F}", "\u{202E}drow\u{202C} \u{2066}x\u{2069}", "صور الضحايا – المختبر، القاعة",
        String(repeating: "👩‍👩‍👧‍👦", count: 40), String(repeating: "é", count: 500),
        "e" + String(repeating: "\u{301}", count: 300),
        "</title><script>alert(1)</script>&amp;", "=HYPERLINK(\"x\")", String(repeating: "W", count: 5_000),
    ]
}
