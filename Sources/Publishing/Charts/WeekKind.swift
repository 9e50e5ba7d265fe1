import Curriculum
import Documents
import Workshops

/// What a week grid tells apart by colour.
enum WeekKind: CaseIterable {
    case lecture
    case practical
    case debrief
    case assessment
    case other
    case rest

    init(_ kind: EventEntryKind) {
        switch kind {
        case .session(.lecture): self = .lecture
        case .session(.practical): self = .practical
        case .session(.debrief): self = .debrief
        case .block(let block): self = block.isBreak ? .rest : block.isWork ? .assessment : .other
        }
    }

    /// The label in the key.
    var label: String {
        switch self {
        case .lecture: "method_lecture"
        case .practical: "method_practical"
        case .debrief: "method_debrief"
        case .assessment: "assessment"
        case .other: "event_other_items"
        case .rest: "break"
        }
    }

    /// The ground; words in ink and in quiet stand out from it by at least 4.5 : 1 (WCAG 2.1, 1.4.3).
    var ground: Color {
        switch self {
        case .lecture: Color(hex: "E4F1F3")
        case .practical: Color(hex: "FCEBDD")
        case .debrief: Color(hex: "F5E8F2")
        case .assessment: Color(hex: "EFF3DC")
        case .other: Color(hex: "E3E9F2")
        case .rest: .tint
        }
    }

    /// The bar at its side; at least 3 : 1 on the paper and on the ground (WCAG 2.1, 1.4.11).
    var bar: Color {
        switch self {
        case .lecture: VisualIdentity.Charts.color(ofSeries: 0)
        case .practical: VisualIdentity.Charts.color(ofSeries: 1)
        case .debrief: VisualIdentity.Charts.color(ofSeries: 3)
        case .assessment: VisualIdentity.Charts.color(ofSeries: 4)
        case .other: VisualIdentity.Charts.color(ofSeries: 2)
        case .rest: VisualIdentity.Charts.color(ofSeries: 5)
        }
    }
}
