import Exchange
import Foundation
import Reference
import TestSupport
import Testing
import Workshops

@Suite("An event's agenda as JSON")
struct AgendaJSONTests {
    @Test func isReadBackAsItWasWritten() throws {
        let agenda = try EventSamples.agenda()
        let bytes = try json(agenda)
        #expect(try AgendaJSON.read(bytes, file: "agenda.json") == agenda)
        #expect(try json(EventSamples.agenda()) == bytes)
    }

    @Test(arguments: HostileTexts.all)
    func hostileTextsStayTexts(_ text: String) throws {
        let agenda = try EventSamples.agenda(title: "a" + text)
        #expect(try AgendaJSON.read(json(agenda), file: "agenda.json") == agenda)
    }

    @Test func everyTimeHasItsDateAndOffset() throws {
        let text = String(decoding: try json(EventSamples.agenda()), as: UTF8.self)
        #expect(text.contains(#""begins" : "2026-03-27T09:30:00+01:00""#))
        #expect(text.contains(#""ends" : "2026-03-30T14:00:00+02:00""#))
        #expect(text.contains(#""format" : "cadre/agenda/1""#))
    }

    @Test(
        arguments: [
            (
                #""format" : "cadre/agenda/1""#, #""format" : "x""#,
                "format has the value “x”, which is not one that it may have"
            ),
            (
                #""status" : "cancelled""#, #""status" : "gone""#,
                "entries.status has the value “gone”, which is not one that it may have"
            ),
            (#""sequence" : 2"#, #""sequence" : -2"#, "sequence has the value “-2”, which is not one that it may have"),
            (#""sequence" : 2"#, #""sequence" : "2""#, "sequence has a value of another kind than expected"),
            (#""sequence" : 2,"#, "", "the file has no sequence"),
            (
                #""country" : "FR","#, #""country" : "fr","#,
                "venue.country has the value “fr”, which is not one that it may have"
            ),
            (#""status" : "cancelled""#, #""status" : "confirmed""#, "S5 and S6 are in hall at the same time"),
            ("{", "", "the file cannot be read as JSON"),
        ]
    )
    func otherFilesAreRefused(_ sound: String, _ damaged: String, _ message: String) throws {
        let text = String(decoding: try json(EventSamples.agenda()), as: UTF8.self)
        // The last place of a text that stands more than once is the heading's.
        let place = try #require(text.range(of: sound, options: sound == "{" ? [] : .backwards))
        let changed = text.replacingCharacters(in: place, with: damaged)
        let error = #expect(throws: DiagnosticsError.self) { try AgendaJSON.read(Array(changed.utf8), file: "a.json") }
        #expect(error?.diagnostics.first?.message == message)
    }

    private func json(_ agenda: EventAgenda) throws -> [UInt8] {
        try #require(try AgendaJSON.write(agenda, zone: EventSamples.paris()))
    }
}
