import Archive
import Testing

@Suite("SHA-256")
struct SHA256DigestTests {
    /// The examples of FIPS 180-4 (NIST, SHA256.pdf of the example values), and the empty message.
    @Test(
        "digests the examples of FIPS 180-4",
        arguments: [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                    + "mnopqrstnopqrstu",
                1,
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ]
    )
    func digestsExamples(text: String, times: Int, digest: String) {
        let message = [UInt8](repeating: Array(text.utf8).first ?? 0, count: text.utf8.count == 1 ? times : 0)
        let found = SHA256Digest(of: times == 1 ? Array(text.utf8) : message)
        #expect(found.description == digest)
        #expect(found.bytes.count == 32)
    }
}
