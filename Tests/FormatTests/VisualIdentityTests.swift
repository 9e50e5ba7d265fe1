import Documents
import Testing

@Suite("The visual identity")
struct VisualIdentityTests {
    private static let white = Color(hex: "FFFFFF")

    @Test func contrastIsThatOfTheStandard() {
        // WCAG 2.1: black on white is 21 : 1; #767676 on white is the lightest grey with 4.5 : 1.
        #expect(abs(Color(hex: "000000").contrast(with: Self.white) - 21) < 0.001)
        #expect(abs(Color(hex: "767676").contrast(with: Self.white) - 4.54) < 0.01)
    }

    @Test(arguments: ParagraphRole.allCases)
    func everyParagraphCanBeRead(_ role: ParagraphRole) {
        let color = VisualIdentity.style(of: role).color
        let grounds = role == .notice ? [Color.noticeGround] : [Self.white, .tint, .headerGround]
        for ground in grounds { #expect(color.contrast(with: ground) >= 4.5) }
    }

    @Test(arguments: 1...3)
    func everyHeadingCanBeRead(_ level: Int) {
        #expect(VisualIdentity.style(ofHeading: level).color.contrast(with: Self.white) >= 4.5)
    }

    @Test func headingsStepDownInSize() {
        let sizes = (1...3).map { VisualIdentity.style(ofHeading: $0).size }
        #expect(sizes == sizes.sorted(by: >))
        #expect(VisualIdentity.style(of: .title).size > sizes[0])
    }
}
