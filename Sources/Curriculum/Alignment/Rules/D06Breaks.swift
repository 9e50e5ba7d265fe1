import Reference

// D6. A break of at least 15 minutes after at most 90 minutes of work (workshops).
// Source: academy schedules; the workshop figures are this product's default.

extension AlignmentRule {
    static let breaksComeInTime = AlignmentRule("A break of 15 minutes comes after 90 minutes of work at most.") {
        review in
        review.days.enumerated()
            .flatMap { number, day in
                var findings: [Finding] = []
                var worked = 0
                var reported = false
                for entry in day.entries {
                    switch entry.content {
                    case .fixed(let block) where block.kind.isBreak && entry.slot.length.count >= 15:
                        (worked, reported) = (0, false)
                    case .fixed(let block):
                        worked += block.kind.isWork ? entry.slot.length.count : 0
                    case .session(let id):
                        worked += entry.slot.length.count
                        guard worked > 90, !reported else { continue }
                        reported = true
                        findings.append(
                            Finding(
                                .warning,
                                "D6.break",
                                CourseSubject(.session(id)),
                                "day \(number + 1) has \(worked) minutes of work without a break by the end of \(id); "
                                    + "expected at most 90",
                                hint: "put a break of at least 15 minutes before \(id)"
                            )
                        )
                    }
                }
                return findings
            }
    }
}
