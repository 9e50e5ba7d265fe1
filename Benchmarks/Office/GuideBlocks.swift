import Documents

/// The blocks of the guide, lesson by lesson.
struct GuideBlocks: Sequence, IteratorProtocol {
    private var waiting: [Block]
    private var place = 0
    private var lessons: LessonSequence
    private let documents: CourseDocuments

    init(front: [Block], lessons: LessonSequence, documents: CourseDocuments) {
        waiting = front
        self.lessons = lessons
        self.documents = documents
    }

    mutating func next() -> Block? {
        if place == waiting.count {
            guard let lesson = lessons.next() else { return nil }
            waiting = documents.blocks(of: lesson, startsPage: true)
            place = 0
        }
        place += 1
        return waiting[place - 1]
    }
}
