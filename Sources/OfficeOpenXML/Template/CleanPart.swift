/// A part of a template as it goes into our documents: its own words, without anything that leads out of it.
struct CleanPart: Sendable {
    /// Its bytes.
    var bytes: [UInt8]

    /// What it refers to: pictures, by the names that they get in our documents.
    var relations: [OfficePackage.Relation]

    /// The words in it.
    var text = ""

    /// The fields in it, such as PAGE.
    var fields: Set<String> = []

    /// Whether it shows a picture.
    var hasPicture: Bool { !relations.isEmpty }
}
