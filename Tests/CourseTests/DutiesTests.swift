import Reference
import TestSupport
import Testing

@testable import Exchange

@Suite("The duties that Cadre serves")
struct DutiesTests {
    @Test func everyDutyOfBothPostsIsThereInFourLanguages() throws {
        let file = try Project.file("seeds/duties.yaml")
        let findings = RecordReader.Findings()
        let reader = RecordReader(try YAMLFile(file.bytes, file: file.path).root, findings)
        var ids: [String] = []
        let posts = reader.finished { reader -> [String]? in
            reader.expectFormat("cadre/duties/1")
            let posts = reader.records("posts") { reader -> String? in
                _ = reader.require("title", reader.text("title"))
                return reader.require("id", reader.word("id"))
            }
            _ = reader.records("duties") { reader -> Bool? in
                let post = reader.require("post", reader.choice("post", of: Post.self))
                let line = reader.require("line", reader.text("line"))
                #expect(line?.languages == Language.allCases)
                for key in ["work", "rhythm", "approves"] { _ = reader.require(key, reader.text(key)) }
                for key in ["inputs", "artefacts", "offers"] { _ = reader.texts(key) }
                _ = reader.words("documents")
                if let id = reader.require("id", reader.word("id")), let post {
                    #expect(id.hasPrefix(post.rawValue + "-"))
                    ids.append(id)
                }
                return true
            }
            return posts
        }
        #expect(findings.diagnostics.isEmpty)
        #expect(posts == ["SG", "BIO"])
        #expect(ids.count == 35)
        #expect(Set(ids).count == ids.count)
    }

    private enum Post: String, CaseIterable {
        case safeguarding = "SG"
        case biometrics = "BIO"
    }
}
