import Archive
package import Needs

extension TallyFile {
    /// The fingerprint of the answers that a tally counts: the SHA-256 of its file.
    ///
    /// The same answers have the same, however their tally was added up.
    package static func fingerprint(of tally: Tally) -> String { SHA256Digest(of: write(tally)).description }
}
