import Documents
import Foundation
import Markup
import Publishing
import Reference
import TestSupport
import Testing
import Workshops

@Suite("A week as a picture")
struct WeekGridTests {
    @Test(arguments: Language.allCases)
    func standsByItselfWithAllWordsInside(_ language: Language) throws {
        for (name, edition) in try EventEditions.all() {
            for grid in WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels) {
                let bytes = grid.svg(in: language)
                #expect(grid.svg(in: language) == bytes)
                let picture = try PictureReading(bytes)
                #expect(picture.root.attribute("role") == "img")
                #expect(picture.root.attribute("direction") == (language == .arabic ? "rtl" : "ltr"))
                let names = picture.root.elements.prefix(2)
                #expect(names.map(\.name) == ["title", "desc"])
                #expect(names.last?.text == grid.alternativeText(in: language))
                for line in try picture.texts {
                    #expect(line.left >= 0 && line.right <= picture.width, "\(name): \(line)")
                    #expect(line.top >= 0 && line.bottom <= picture.height, "\(name): \(line)")
                }
            }
        }
    }

    @Test func daysOfTwoWeeksAreTwoPictures() throws {
        let edition = try EventEditions.small()
        let grids = WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels)
        #expect(
            grids.map { $0.alternativeText(in: .english) } == [
                "Days: Friday 27 March 2026. Entries: 6. Each day is a column, and the hours run from top to bottom.",
                "Days: Monday 30 March 2026. Entries: 3. Each day is a column, and the hours run from top to bottom.",
            ]
        )
        let texts = try grids.map { try PictureReading($0.svg(in: .english)).texts.map(\.text) }
        #expect(texts[0].contains("All times are local to Paris (UTC+01:00, Europe/Paris)."))
        #expect(texts[1].contains("All times are local to Paris (UTC+02:00, Europe/Paris)."))
        #expect(texts[1].contains("Cancelled: Visit, Monday 30 March 2026, 09:00–10:00"))
    }

    @Test func heightsAreTimes() throws {
        let edition = try EventEditions.small()
        let grid = try #require(WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels).first)
        let picture = try PictureReading(grid.svg(in: .english))
        // The bars at the sides of the entries, after the samples of the key.
        let bars = picture.root.every("rect").filter { $0.attribute("width") == "3" }
            .compactMap { $0.attribute("height").flatMap(Double.init) }.filter { $0 != 12 }
        let minutes = [30.0, 60, 15, 75, 75, 15]
        try #require(bars.count == minutes.count)
        for (bar, length) in zip(bars, minutes) { #expect(abs(bar - length * 1.1) < 0.06, "\(bar)") }
    }

    @Test func arabicIsTheMirrorOfEnglish() throws {
        let edition = try EventEditions.small()
        let grid = try #require(WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels).first)
        func grounds(_ language: Language) throws -> [(left: Double, width: Double, fill: String)] {
            try PictureReading(grid.svg(in: language)).root.every("rect").filter { $0.attribute("stroke") != nil }
                .suffix(6)
                .map { rect in
                    func number(_ name: String) throws -> Double {
                        try #require(rect.attribute(name).flatMap(Double.init))
                    }
                    return (try number("x"), try number("width"), rect.attribute("fill") ?? "")
                }
        }
        for (english, arabic) in try zip(grounds(.english), grounds(.arabic)) {
            #expect(abs(1_000 - english.left - english.width - arabic.left) < 0.2)
            #expect(english.fill == arabic.fill)
        }
    }

    @Test func wordsAndBarsStandOutFromTheirGround() throws {
        let edition = try EventEditions.course("sg5")
        let small = try EventEditions.small()
        var grounds: Set<String> = []
        var bars: Set<String> = []
        for edition in [edition, small] {
            for grid in WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels) {
                let rects = try PictureReading(grid.svg(in: .english)).root.every("rect")
                grounds.formUnion(rects.filter { $0.attribute("stroke") != nil }.compactMap { $0.attribute("fill") })
                bars.formUnion(rects.filter { $0.attribute("width") == "3" }.compactMap { $0.attribute("fill") })
            }
        }
        #expect(grounds.count == 6 && bars.count == 6)
        for ground in grounds.map({ Color(hex: String($0.dropFirst())) }) {
            #expect(ground.contrast(with: .ink) >= 4.5 && ground.contrast(with: .quiet) >= 4.5)
        }
        for bar in bars.map({ Color(hex: String($0.dropFirst())) }) { #expect(bar.contrast(with: .paper) >= 3) }
    }

    @Test(arguments: [Language.english, .arabic])
    func hostileTitlesStayWords(_ language: Language) throws {
        let title = "</text><script>alert(1)</script>\u{202E}&\u{0}\u{1B}[31m\"\n " + String(repeating: "W", count: 900)
        let edition = try EventEditions.small(title: title)
        for grid in WeekGrid.weeks(of: edition.agenda, zone: edition.zone, labels: edition.labels) {
            let bytes = grid.svg(in: language)
            let picture = try PictureReading(bytes)
            #expect(picture.root.every("script").isEmpty)
            let source = String(decoding: bytes, as: UTF8.self)
            #expect(!source.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B || $0.value == 0 })
            for line in try picture.texts { #expect(line.left >= 0 && line.right <= picture.width, "\(line.text)") }
        }
    }

    @Test func theClockOfAnotherPlaceGivesNoPicture() throws {
        let edition = try EventEditions.small()
        #expect(WeekGrid.weeks(of: edition.agenda, zone: try EventSamples.newYork(), labels: edition.labels).isEmpty)
    }
}
