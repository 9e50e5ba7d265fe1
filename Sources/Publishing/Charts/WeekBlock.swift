import Documents
import Reference
import Workshops

/// An entry in a week grid: its title, and where there is room its time, its room and its streams.
struct WeekBlock {
    private let entry: EventEntry
    private let agenda: EventAgenda
    private let phrases: Phrasebook

    private static let line = VectorPicture.lineHeight(PictureWords.smallSize)

    init(_ entry: EventEntry, _ agenda: EventAgenda, _ phrases: Phrasebook) {
        self.entry = entry
        self.agenda = agenda
        self.phrases = phrases
    }

    /// Draws the ground and the bar of a kind.
    static func draw(_ kind: WeekKind, _ box: PictureBox, in picture: VectorPicture) {
        picture.rectangle(box, .color(kind.ground), edge: .paper)
        picture.rectangle(PictureBox(x: box.x, y: box.y, width: 3, height: box.height), .color(kind.bar))
    }

    func draw(in box: PictureBox, _ picture: VectorPicture) {
        WeekBlock.draw(WeekKind(entry.kind), box, in: picture)
        let room = Int((box.height - 1) / WeekBlock.line)
        guard room >= 1, box.width > 12 else { return }
        let width = box.width - 10
        var lines = title.lines(width: width, atMost: max(1, min(room - 1, 4)))
        for extra in extras where lines.count < room { lines.append(extra.cut(to: width)) }
        // A single line stands in the middle of a low block.
        var y = box.y + (room == 1 ? (box.height - WeekBlock.line) / 2 : 1)
        for line in lines {
            y += WeekBlock.line
            picture.write(line, at: (box.x + 7, y - 3.5))
        }
    }

    private var title: PictureWords {
        PictureWords.words(entry.title.words(for: phrases.language))
            .with {
                $0.size = PictureWords.smallSize
                $0.isBold = !entry.kind.isBreak
                $0.color = entry.kind.isBreak ? .quiet : .ink
            }
    }

    /// What stands below the title, the most useful first.
    private var extras: [PictureWords] {
        let quiet = { (words: PictureWords) in
            words.with {
                $0.size = PictureWords.smallSize
                $0.color = .quiet
            }
        }
        var extras = [quiet(.figure(entry.slot.description))]
        if let room = entry.room.flatMap(agenda.room) {
            extras.append(quiet(.words(room.name.words(for: phrases.language))))
        }
        if entry.isSensitive {
            extras.append(quiet(.words(Wording(text: phrases("sensitivity_2"), language: phrases.language))))
        }
        return extras
    }
}
