import Documents
import Reference

/// A paragraph on a slide, with its looks settled.
struct SlideParagraph {
    /// What stands before its words.
    enum Marker: Equatable {
        /// Nothing.
        case none

        /// A dot.
        case bullet

        /// The number of a step.
        case number(Int)

        /// Nothing, but its words stand as far in, in points, as those that they go on from.
        case continued(indent: Int)
    }

    var text: [Inline]
    let role: SlideTextRole
    let size: Int
    var marker = Marker.none

    /// The space before it in points.
    var before: Int

    /// Whether it is not the last on a slide when something follows.
    var keepsWithNext = false

    init(text: [Inline], role: SlideTextRole, size: Int) {
        self.text = text
        self.role = role
        self.size = size
        before = role.before
    }

    /// How far its words stand in, in points.
    var indent: Int {
        switch marker {
        case .none: 0
        case .bullet: role.indent
        case .number: SlideParagraph.numberIndent
        case .continued(let indent): indent
        }
    }

    /// How far a numbered step stands in: room for two digits of the largest type.
    private static let numberIndent = 40

    /// How high it is in a width, in points, with the space before it.
    func height(in width: Int) -> Double {
        Double(before) + Double(measure(in: width).lineCount(text)) * lineHeight
    }

    /// The paragraph in pieces none of which is higher than a bound.
    func pieces(in width: Int, upTo bound: Double) -> [SlideParagraph] {
        let lines = max(1, Int((bound - Double(before)) / lineHeight))
        guard measure(in: width).lineCount(text) > lines else { return [self] }
        var pieces: [SlideParagraph] = []
        var rest = self
        while !rest.text.isEmpty {
            let (head, left) = rest.measure(in: width).cut(rest.text, afterLines: lines)
            var piece = rest
            piece.text = head
            pieces.append(piece)
            rest.text = left
            rest.before = role.before
            if rest.marker != .none { rest.marker = .continued(indent: indent) }
        }
        return pieces.isEmpty ? [self] : pieces
    }

    /// How high one of its lines is, in points.
    var lineHeight: Double { SlideTextMeasure.lineHeight(size: size, language: tallestLanguage) }

    /// Arabic words among others make lines as high as Arabic ones.
    private var tallestLanguage: Language? {
        let hasArabic = text.contains { inline in
            if case .words(let wording, _) = inline { wording.language == .arabic } else { false }
        }
        return hasArabic ? .arabic : text.language
    }

    private func measure(in width: Int) -> SlideTextMeasure {
        SlideTextMeasure(width: width - indent, size: size, isBold: role.isBold)
    }
}

extension [SlideParagraph] {
    /// How high the paragraphs are in a width, in points.
    func height(in width: Int) -> Double { map { $0.height(in: width) }.reduce(0, +) }
}
