/// Reads the made-up course of the benchmark (JSON) in one pass over its bytes, lesson by lesson, so that a course of any
/// length takes the memory of one lesson.
struct CourseSource {
    /// The bytes of the file.
    let bytes: [UInt8]

    /// A lesson.
    struct Lesson {
        var id = ""
        var title = ""
        var meta: [(name: String, value: String)] = []
        var outcomes: [String] = []
        var activities: [Activity] = []
        var materials: [String] = []
        var assessment: [String] = []
        var notes: [String] = []
    }

    /// A step of a lesson.
    struct Activity {
        var start = 0
        var minutes = 0
        var method = ""
        var activity = ""
        var materials = ""
    }

    /// A slide.
    struct Slide {
        var title = ""
        var bullets: [String] = []
        var notes = ""
    }

    /// A cell of the survey table.
    enum Value {
        case nothing
        case number(Int)
        case text(String)
    }

    /// The value of a text at the top.
    func text(_ key: String) -> String {
        var reader = JSONScanner(bytes, at: start(of: key))
        return reader.string()
    }

    /// The lessons, read when they are asked for.
    var lessons: LessonSequence { LessonSequence(bytes: bytes, start: start(of: "lessons")) }

    /// The slides.
    func slides() -> [Slide] {
        var reader = JSONScanner(bytes, at: start(of: "slides"))
        var slides: [Slide] = []
        reader.array { reader in
            var slide = Slide()
            reader.object { key, reader in
                switch key {
                case "title": slide.title = reader.string()
                case "bullets": slide.bullets = reader.strings()
                case "notes": slide.notes = reader.string()
                default: reader.skip()
                }
            }
            slides.append(slide)
        }
        return slides
    }

    /// The header and the rows of the survey table.
    func survey() -> (columns: [String], rows: [[Value]]) {
        var reader = JSONScanner(bytes, at: start(of: "survey"))
        var columns: [String] = []
        var rows: [[Value]] = []
        reader.object { key, reader in
            switch key {
            case "columns": columns = reader.strings()
            case "rows":
                reader.array { reader in
                    var row: [Value] = []
                    reader.array { row.append($0.value()) }
                    rows.append(row)
                }
            default: reader.skip()
            }
        }
        return (columns, rows)
    }

    /// Where the value of a key at the top begins.
    private func start(of key: String) -> Int {
        var reader = JSONScanner(bytes, at: 0)
        return reader.start(of: key)
    }
}

/// Lessons that are read one after the other and not kept.
struct LessonSequence: Sequence, IteratorProtocol, Sendable {
    private var reader: JSONScanner
    private var isFirst = true

    init(bytes: [UInt8], start: Int) {
        reader = JSONScanner(bytes, at: start)
    }

    mutating func next() -> CourseSource.Lesson? {
        guard reader.nextElement(isFirst: &isFirst) else { return nil }
        var lesson = CourseSource.Lesson()
        reader.object { key, reader in
            switch key {
            case "id": lesson.id = reader.string()
            case "title": lesson.title = reader.string()
            case "meta":
                reader.array { reader in
                    let pair = reader.strings()
                    lesson.meta.append((pair[0], pair[1]))
                }
            case "outcomes": lesson.outcomes = reader.strings()
            case "activities": reader.array { lesson.activities.append(LessonSequence.activity(&$0)) }
            case "materials": lesson.materials = reader.strings()
            case "assessment": lesson.assessment = reader.strings()
            case "notes": lesson.notes = reader.strings()
            default: reader.skip()
            }
        }
        return lesson
    }

    private static func activity(_ reader: inout JSONScanner) -> CourseSource.Activity {
        var activity = CourseSource.Activity()
        reader.object { key, reader in
            switch key {
            case "start": activity.start = reader.integer()
            case "minutes": activity.minutes = reader.integer()
            case "method": activity.method = reader.string()
            case "activity": activity.activity = reader.string()
            case "materials": activity.materials = reader.string()
            default: reader.skip()
            }
        }
        return activity
    }
}
