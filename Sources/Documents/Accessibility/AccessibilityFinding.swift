/// Something in a document that keeps people who cannot see, or see little, from finding their way in it.
package struct AccessibilityFinding: Hashable, Sendable {
    /// The rule that is not kept.
    package let rule: AccessibilityRule

    /// Where: `heading 4 “Activities”`, `slide 2`; the whole document where nothing smaller is meant.
    package let place: String

    /// What is wrong, in one sentence without a full stop.
    package let message: String

    /// Creates a finding.
    package init(_ rule: AccessibilityRule, at place: String, _ message: String) {
        self.rule = rule
        self.place = place
        self.message = message
    }

    /// How it is mended.
    package var remedy: String { rule.remedy }
}
