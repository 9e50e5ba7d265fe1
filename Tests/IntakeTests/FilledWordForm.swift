import Archive
import Documents
import Exchange
import Foundation
import Intake
import Needs
import OfficeOpenXML
import Publishing
import Reference
import TestSupport
import Testing

/// A Word form of one of the project's surveys, to be filled in and spoilt by tests as programs do it.
struct FilledWordForm {
    let survey: Survey
    let language: Language
    private(set) var parts: [(name: String, content: String)]
    private let countries: CountryRegister

    init(_ name: String, in language: Language) throws {
        survey = try Project.survey(name)
        self.language = language
        countries = try Project.register()
        let edition = SurveyEdition(
            survey: survey,
            framework: try Project.framework(survey.framework),
            register: countries,
            labels: try Project.labels()
        )
        let zip = try ZIPReader(WordDocument.bytes(edition.answerForm(in: language).document))
        parts = try zip.names.map { ($0, String(decoding: try zip.content(of: $0) ?? [], as: UTF8.self)) }
    }

    /// The file.
    var bytes: [UInt8] {
        let buffer = ByteBuffer()
        var zip = ZIPWriter(to: buffer)
        for (name, content) in parts { zip.add(name, Array(content.utf8)) }
        zip.finish()
        return buffer.bytes
    }

    /// What is read from it.
    func read(_ survey: Survey? = nil) throws -> FilledForm {
        try WordAnswerForm(of: survey ?? self.survey, labels: Project.labels()).read(bytes, file: "form.docx")
    }

    // MARK: Answers

    /// An answer of its own for every field: the words, and what the form's own part holds for them.
    func answers() throws -> [(name: String, shown: String, value: String)] {
        var answers: [(String, String, String)] = []
        for (position, slot) in AnswerSlots(survey).all.enumerated() {
            switch slot.answer {
            case .question(.country):
                let country = countries.countries[position * 7 % countries.countries.count]
                answers.append((slot.name.text, country.name.words(for: language).text, country.code.text))
            case .question(.selectMultiple(let choices)):
                for (number, choice) in choices.all.enumerated() {
                    let isTicked = number.isMultiple(of: 2)
                    answers.append(("\(slot.name)/\(choice.value)", isTicked ? "☒" : "☐", isTicked ? "true" : "false"))
                }
            case .question(.date):
                answers.append((slot.name.text, "2019-04-0\(position % 9 + 1)", "2019-04-0\(position % 9 + 1)"))
            case .question(.comment): answers.append((slot.name.text, "Line & one\nline <two>", ""))
            case .question(.wholeNumber), .question(.number),
                .aspect where slot.isCount:
                answers.append((slot.name.text, String(position), String(position)))
            case .question(.text):
                answers.append((slot.name.text, "Unit & office \(position)", "Unit & office \(position)"))
            case .question, .aspect:
                if let choices = slot.answer.choices {
                    let number = position % choices.all.count
                    let entries = FormEntries.entries(of: choices, in: language)
                    answers.append((slot.name.text, entries[number], choices.all[number].value.text))
                } else if case .aspect(let question) = slot.answer, case .rating(let scale) = question.answer {
                    let rating = scale.lowest + position % scale.points
                    let words = FormEntries.rating(rating, on: scale, in: language)
                    answers.append((slot.name.text, words, String(rating)))
                }
            }
        }
        return answers
    }

    /// What should be read of those answers: boxes come together under their question.
    func expected() throws -> [String: String] {
        var expected: [String: String] = [:]
        for (name, shown, _) in try answers() {
            let pieces = name.split(separator: "/")
            guard pieces.count == 2 else {
                expected[name] = shown
                continue
            }
            let earlier = expected[String(pieces[0])] ?? ""
            let more = shown == "☒" ? String(pieces[1]) : ""
            expected[String(pieces[0])] = [earlier, more].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return expected
    }

    // MARK: Filling in

    /// Where an answer is written.
    enum Target {
        /// What is seen, as python-docx and LibreOffice do it.
        case shown

        /// The form's own part, as programs that know custom XML do it.
        case kept

        /// Both, as Word does it.
        case both
    }

    /// Writes an answer into every field.
    mutating func fillIn(_ target: Target) throws {
        for (name, shown, value) in try answers() {
            if target != .kept || value.isEmpty { try show(shown, in: name) }
            if target != .shown, !value.isEmpty { try keep(value, in: name) }
        }
    }

    /// Writes an answer where it is seen.
    mutating func show(_ text: String, in name: String, markup: String? = nil) throws {
        try change("word/document.xml") { document in
            let tag = try #require(document.range(of: "<w:tag w:val=\"\(name)\"/>"), "there is a field \(name)")
            let start = try #require(document.range(of: "<w:sdtContent>", from: tag.upperBound))
            let end = try #require(document.range(of: "</w:sdtContent>", from: start.upperBound))
            let lines = text.split(separator: "\n").map { "<w:t xml:space=\"preserve\">\(String($0).escaped)</w:t>" }
            let runs = markup ?? "<w:r>\(lines.joined(separator: "<w:br/>"))</w:r>"
            document.replaceSubrange(start.upperBound..<end.lowerBound, with: runs)
            var properties = document[tag.upperBound..<start.lowerBound].replacing("<w:showingPlcHdr/>", with: "")
            if text == "☒" { properties.replace("<w14:checked w14:val=\"0\"/>", with: "<w14:checked w14:val=\"1\"/>") }
            document.replaceSubrange(tag.upperBound..<start.lowerBound, with: properties)
        }
    }

    /// Writes a value into the form's own part.
    mutating func keep(_ value: String, in name: String) throws {
        let element = name.replacing("/", with: ".2F.")
        try change("customXml/item1.xml") { item in
            for old in ["<\(element)></\(element)>", "<\(element)>false</\(element)>"] {
                item.replace(old, with: "<\(element)>\(value.escaped)</\(element)>")
            }
        }
    }

    // MARK: What programs do to files

    /// Takes out what LibreOffice drops: tags, locks, identifiers; after a second saving the form's own part too.
    mutating func passThroughLibreOffice(times: Int) throws {
        try change("word/document.xml") { document in
            for start in ["<w:tag ", "<w:lock ", "<w:showingPlcHdr"] { document.remove(start, through: "/>") }
        }
        parts.removeAll { $0.name == "customXml/_rels/item1.xml.rels" }
        if times > 1 { parts.removeAll { $0.name.hasPrefix("customXml/") } }
    }

    /// Takes out all controls, and leaves what stands in them and their bookmarks.
    mutating func loseControls() throws {
        try change("word/document.xml") { document in
            document.remove("<w:sdtPr>", through: "</w:sdtPr>")
            for tag in ["<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>"] {
                document.remove(tag, through: "")
            }
        }
    }

    /// Takes out all controls and bookmarks, and leaves what stands in them, as pandoc does.
    mutating func loseFields() throws {
        parts.removeAll { $0.name.hasPrefix("customXml/") || $0.name == "docProps/custom.xml" }
        try loseControls()
        try change("word/document.xml") { $0.remove("<w:bookmark", through: "/>") }
    }

    /// Moves the second column of every table of three columns and more to its front.
    mutating func moveColumn() throws {
        try change("word/document.xml") { document in
            let rows = document.components(separatedBy: "<w:tr>")
                .map { row in
                    var cells = row.components(separatedBy: "<w:tc>")
                    if cells.count > 3 { cells.swapAt(1, 2) }
                    return cells.joined(separator: "<w:tc>")
                }
            document = rows.joined(separator: "<w:tr>")
        }
    }

    /// Changes a part.
    mutating func change(_ part: String, _ body: (inout String) throws -> Void) throws {
        let position = try #require(parts.firstIndex { $0.name == part }, "\(part) is there")
        try body(&parts[position].content)
    }

    /// Takes a part out.
    mutating func remove(_ part: String) { parts.removeAll { $0.name == part } }
}

extension AnswerSlots.Slot {
    /// Whether it is an aspect that is answered with a number of people.
    fileprivate var isCount: Bool {
        if case .aspect(let question) = answer, case .count = question.answer { true } else { false }
    }
}

extension String {
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    func range(of text: String, from start: Index) -> Range<Index>? {
        range(of: text, options: .literal, range: start..<endIndex)
    }

    /// Takes out everything from a text through the next end.
    fileprivate mutating func remove(_ start: String, through end: String) {
        let pieces = components(separatedBy: start)
        let rest = pieces.dropFirst()
            .map { piece in
                guard !end.isEmpty, let found = piece.range(of: end, options: .literal) else { return piece }
                return String(piece[found.upperBound...])
            }
        self = pieces[0] + rest.joined()
    }
}
