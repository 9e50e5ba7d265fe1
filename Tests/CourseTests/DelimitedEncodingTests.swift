import Exchange
import Foundation
import Reference
import TestSupport
import Testing

@Suite("The encoding of delimited text")
struct DelimitedEncodingTests {
    private func fault(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> String {
        do throws(DiagnosticsError) {
            let table = try DelimitedText(bytes, file: "test.csv", encoding: encoding)
            return "read as \(table.encoding)"
        } catch {
            return error.diagnostics.map(\.shown).joined(separator: "\n")
        }
    }

    @Test(
        "is known by the names that people use",
        arguments: [
            ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf-16", .utf16LittleEndian),
            ("UTF-16BE", .utf16BigEndian),
            ("windows-1256", .windows1256), ("cp1256", .windows1256), ("1256", .windows1256), ("Arabic", .windows1256),
            ("latin1", .windows1252), ("ISO-8859-1", .windows1252), ("CP-1251", .windows1251),
            ("Windows 1252", .windows1252),
        ]
    )
    func hasNames(typed: String, expected: TextEncoding) throws {
        #expect(try TextEncoding(parsing: typed) == expected)
        #expect(try TextEncoding(parsing: expected.rawValue) == expected)
    }

    @Test(
        "that is unknown is refused with what there is",
        arguments: [
            (
                "windows-1257",
                "encoding.name: “windows-1257” is no encoding that can be read (do you mean windows-1252?)"
            ),
            (
                "koi8-r",
                "encoding.name: “koi8-r” is no encoding that can be read (there are utf-8, utf-16le, utf-16be, "
                    + "windows-1252, windows-1256, windows-1251)"
            ),
        ]
    )
    func isRefused(typed: String, expected: String) {
        #expect {
            try TextEncoding(parsing: typed)
        } throws: {
            ($0 as? DiagnosticsError)?.diagnostics.map(\.shown) == [expected]
        }
    }

    @Test(
        "is found",
        arguments: [
            ("naïve,b\n1,2\n", TextEncoding.utf8, false), ("a,b\n1,2\n", .utf8, false),
            ("pays,année\nCôte d’Ivoire,2026\nSénégal,2026\n", .windows1252, true),
            ("país,formación\nEspaña,\"sí, señor\"\nPerú,más práctica\n", .windows1252, true),
            ("البلد,الأهمية\nالجزائر,نعم\nالمغرب,\"لا، شكرا\"\n", .windows1256, true),
            ("страна,важность\nРоссия,да\nКазахстан,\"нет, спасибо\"\n", .windows1251, true),
        ]
    )
    func isFound(text: String, expected: TextEncoding, isGuess: Bool) throws {
        let bytes = try #require(expected.encode(text))
        let table = try DelimitedText(bytes, file: "test.csv")
        #expect(table.encoding == expected)
        #expect(table.encodingIsGuess == isGuess)
        #expect(table.encodingGuess?.isClose != true)
        let lines = table.peek(9).map { record in record.texts.joined(separator: ",") }
        let written = text.replacing("\"", with: "").split(separator: "\n").map(String.init)
        #expect(lines == written)
    }

    @Test("of UTF-16 is found with a mark or without", arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
    func findsUTF16(encoding: TextEncoding) throws {
        let text = "sep=;\r\nالبلد;😀,b\r\nFiji;\"1\"\r\n"
        let bytes = try #require(encoding.encode(text))
        let mark = try #require(encoding.byteOrderMark)
        for (input, isMarked) in [(bytes, false), (mark + bytes, true)] {
            let table = try DelimitedText(input, file: "test.csv")
            #expect(table.encoding == encoding)
            #expect(table.hasByteOrderMark == isMarked)
            #expect(table.encodingIsGuess == !isMarked)
            #expect(table.separatorName == "semicolon")
            #expect(table.header == ["البلد", "😀,b"])
            #expect(table.headerLine == 2)
            if !isMarked { #expect(table.encodingGuess?.sample?.text == "sep=;") }
        }
        // Whoever says UTF-16 need not know the order of the bytes.
        #expect(try DelimitedText(mark + bytes, file: "test.csv", encoding: .utf16LittleEndian).encoding == encoding)
        #expect(try DelimitedText(bytes, file: "test.csv", encoding: .utf16LittleEndian).encoding == encoding)
    }

    @Test("that is a guess is said, with a line to judge it by and what else it may be")
    func saysTheGuess() throws {
        let bytes = try #require(TextEncoding.windows1256.encode("id,country\n1,Fiji\n2,الجزائر\n3,المغرب\n4,مصر\n"))
        let table = try DelimitedText(bytes, file: "test.csv")
        #expect(
            table.warnings.map(\.shown) == [
                "3 csv.encoding: the encoding is a guess: Windows-1256 (Arabic); the bytes are not UTF-8; of 3 words with "
                    + "letters beyond ASCII, 3 look natural as Windows-1256 (Arabic), 0 as Windows-1251 (Cyrillic) (if the "
                    + "line is not what was written, name the encoding with --encoding; Windows-1251 (Cyrillic) would read "
                    + "“2,ЗбМТЗЖС”)"
            ]
        )
        #expect(table.warnings.first?.place?.excerpt == "2,الجزائر")
        let asked = try DelimitedText(bytes, file: "test.csv", encoding: .windows1251)
        #expect(asked.warnings.isEmpty)
        #expect(asked.peek(4).last?.texts == ["3", "ЗбгЫСИ"])
    }

    @Test("that cannot matter is no guess: the curly quotes are the same in every code page")
    func isNoGuess() throws {
        let table = try DelimitedText(Array("a,b\nd".utf8) + [0x92, 0x0A], file: "test.csv")
        #expect(table.encoding == .windows1252)
        #expect(!table.encodingIsGuess)
        #expect(table.peek(2).last?.texts == ["d’"])
    }

    private static let russian = """
        Опыт работы; Что вам мешает?; Не хватает времени; Нужна практика, а не теория; Спасибо за курс!; Казахстан; Россия
        Анализ преступности; Международное сотрудничество; Поддержка; Я не знаю; Затрудняюсь ответить; Очень важно
        Не важно; Да; Нет; Мужской; Женский; Следователь; Ещё вопрос; Розыск лиц; ДА; Высокий уровень; Съёмка; Объём
        """

    /// Texts of one language, none of which is plain ASCII.
    private func texts(_ column: String) throws -> [String] {
        guard column != "ru" else {
            return DelimitedEncodingTests.russian.split { ";\n".contains($0) }
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let file = try Project.file("seeds/countries.csv")
        let table = try DelimitedText(file.bytes, file: file.path)
        let position = try #require(table.header.firstIndex(of: column))
        var texts: [String] = []
        try table.forEachRecord { _, fields in texts.append(table.text(fields[position])) }
        return texts.filter { $0.unicodeScalars.contains { $0.value >= 0xA0 && $0 != "’" } }
    }

    @Test(
        "is guessed right from three texts, and never wrong from one without saying how little that is",
        arguments: [
            ("name_en", TextEncoding.windows1252), ("name_fr", .windows1252), ("name_es", .windows1252),
            ("name_ar", .windows1256), ("ru", .windows1251),
        ]
    )
    func isGuessedRight(column: String, encoding: TextEncoding) throws {
        let texts = try texts(column)
        var dice = Dice(seed: 11)
        for number in 0..<60 {
            let count = number.isMultiple(of: 2) ? 3 : 1
            let picked = (0..<count).compactMap { _ in dice.pick(texts) }
            let bytes = try #require(encoding.encode("id\tanswer\n" + picked.map { "1\t\($0)\n" }.joined()))
            let table = try DelimitedText(bytes, file: "test.csv")
            let isRight = table.peek(9).dropFirst().map(\.texts) == picked.map { ["1", $0] }
            #expect(isRight || count == 1 && table.encodingGuess?.isClose == true, "\(picked), \(table.encoding)")
        }
    }

    @Test("is said to be open where one word looks the same in two: ЪСИ is عرب")
    func isClose() throws {
        let guess = try #require(try DelimitedText([0x61, 0x0A, 0xDA, 0xD1, 0xC8], file: "test.csv").encodingGuess)
        #expect(guess.isClose)
        #expect(Set([guess.encoding, guess.runnerUp]) == [.windows1251, .windows1256])
        #expect(guess.sample?.line == 2)
    }

    @Test(
        "that the bytes belie is refused where they do",
        arguments: [
            (
                "a,b\ncaf\u{E9},2\n", TextEncoding.utf8,
                "2:4 csv.encoding: the file is not UTF-8: byte 0xE9 does not belong here "
                    + "(do not name an encoding, so that it is found, or name another one)"
            ),
            (
                "\u{C3}\u{A9},b\ncaf\u{C3}\u{A9},1\nna\u{EF}ve,2\n", nil,
                "3:3 csv.encoding: the file is UTF-8, but not all of it: byte 0xEF does not belong here (mend the "
                    + "character, or export the answers again; --encoding reads the whole file as another encoding)"
            ),
            (
                "\u{EF}\u{BB}\u{BF}a,b\n1,\u{C3}", nil,
                "2:3 csv.encoding: the file is UTF-8, but not all of it: byte 0xC3 does not belong here (mend the "
                    + "character, or export the answers again; --encoding reads the whole file as another encoding)"
            ),
            (
                "a,b\n\u{C3}\u{A9},2\n", .windows1252,
                "2:1 csv.encoding: the file is not Windows-1252 (Western European): every character beyond ASCII is "
                    + "well-formed UTF-8 (do not name an encoding, or name utf-8)"
            ),
            (
                "\u{EF}\u{BB}\u{BF}a,b\n", .windows1256,
                "csv.encoding: the file begins with the byte order mark of UTF-8, so it is not Windows-1256 (Arabic) "
                    + "(do not name an encoding, or name utf-8)"
            ),
            (
                "a,b\n", .utf16BigEndian,
                "csv.encoding: the file is not UTF-16 (big-endian): no byte is zero, so it would have no line end and no "
                    + "separator (do not name an encoding, so that it is found)"
            ),
            (
                "\u{FF}\u{FE}a\0\n\0\u{E9}\0b", nil,
                "2:2 csv.encoding: the file ends in the middle of a character of UTF-16 (little-endian) (the file is cut "
                    + "off: export the answers again)"
            ),
            (
                "\u{FE}\u{FF}\0a\0\r\0\n\0b\0,\u{DC}\0\0c", nil,
                "2:3 csv.encoding: U+DC00 is half a character; it does not stand alone in UTF-16 (big-endian) (export "
                    + "the answers again, or name another encoding with --encoding)"
            ),
            (
                "\u{FF}\u{FE}a\0\u{3D}\u{D8}", nil,
                "1:2 csv.encoding: U+D83D is half a character; it does not stand alone in UTF-16 (little-endian) (export "
                    + "the answers again, or name another encoding with --encoding)"
            ),
            (
                "\u{FF}\u{FE}\0\0a\0\0\0", nil, "csv.encoding: the file is UTF-32 (save it as CSV UTF-8)"
            ),
            (
                "a\n\u{E9},\u{81}b", .windows1252,
                "2:3 csv.encoding: byte 0x81 is no character of Windows-1252 (Western European) (export the answers "
                    + "again, or name another encoding with --encoding)"
            ),
            (
                "a\n\u{E9}\u{98}", .windows1251,
                "2:2 csv.encoding: byte 0x98 is no character of Windows-1251 (Cyrillic) (export the answers again, or "
                    + "name another encoding with --encoding)"
            ),
            (
                "\u{FF}\u{FE}a\0\n\0b\0\0\0", nil,
                "2:2 csv.nul: the file holds a NUL character (export the answers again)"
            ),
        ] as [(String, TextEncoding?, String)]
    )
    func isRefused(bytes: String, encoding: TextEncoding?, expected: String) {
        #expect(fault(bytes.unicodeScalars.map { UInt8($0.value) }, encoding) == expected)
    }

    @Test("shows the line of a byte that does not belong, and never replaces it")
    func showsTheByte() {
        #expect {
            try DelimitedText(
                [0x61, 0x0A, 0x62, 0xE9, 0x2C, 0x81, 0x63, 0x0A, 0x64],
                file: "t",
                encoding: .windows1252
            )
        } throws: {
            ($0 as? DiagnosticsError)?.diagnostics.first?.place?.excerpt == "bé,<81>c"
        }
    }

    @Test(
        "was wrong before the file was saved: that is said, with what was meant",
        arguments: [
            (
                "CÃ´te dâ€™Ivoire,b\n1,2\n",
                "1 csv.mojibake: text was damaged before the file was saved: “CÃ´te dâ€™Ivoire” stands for "
                    + "“Côte d’Ivoire”; so do 1 of 1 texts with letters beyond ASCII (export the answers again as UTF-8, "
                    + "and do not open and save the file in a spreadsheet on the way)"
            ),
            (
                "a,b\nPerÃº,é\nx,EspaÃ±a\nMéxico,1\n",
                "2 csv.mojibake: text was damaged before the file was saved: “PerÃº” stands for “Perú”; so do 2 of 4 "
                    + "texts with letters beyond ASCII (export the answers again as UTF-8, and do not open and save the "
                    + "file in a spreadsheet on the way)"
            ),
            ("a,b\nPerÃº,é\nMéxico,1\n", ""), ("a,b\nÅland,Ça\nØ,â\n", ""),
        ]
    )
    func showsDamage(text: String, expected: String) throws {
        let table = try DelimitedText(Array(text.utf8), file: "test.csv")
        #expect(table.warnings.map(\.shown).joined() == expected)
    }

    @Test("that is none of these does no harm")
    func doesNoHarm() throws {
        var dice = Dice(seed: 3)
        for length in stride(from: 0, to: 300, by: 3) {
            let bytes = (0..<length).map { _ in dice.happens(0.5) ? UInt8(dice.index(below: 256)) : 0x2C }
            for encoding in [nil] + TextEncoding.allCases.map(Optional.some) {
                // Either it is read, and then no byte was replaced, or it is refused with a hint.
                do throws(DiagnosticsError) {
                    let table = try DelimitedText(bytes, file: "test.csv", encoding: encoding)
                    #expect(
                        table.peek(20)
                            .allSatisfy { $0.texts.allSatisfy { !$0.contains("\u{FFFD}") || table.encoding == .utf8 } }
                    )
                } catch {
                    #expect(error.diagnostics.allSatisfy { $0.hint != nil })
                }
            }
        }
    }
}
