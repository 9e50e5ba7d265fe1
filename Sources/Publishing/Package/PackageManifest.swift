import Archive
import Curriculum
package import Exchange
import Markup
import Reference

/// `manifest.xml`: what a package holds, with the SHA-256 of each file.
package enum PackageManifest {
    /// A file of a package, by its name, its size in bytes and its digest.
    typealias Entry = (name: String, size: Int, digest: SHA256Digest)

    static func xml(of files: [Entry], _ edition: CourseEdition) -> [UInt8] {
        let course = edition.course
        return xml(
            of: files,
            about: [
                "course": course.id.text, "version": course.profile.version,
                "revised": course.profile.revised.description,
            ],
            marking: edition.marking(of: course.sessions)
        )
    }

    /// The manifest of files that are about something: attributes of the root, in their order.
    static func xml(of files: [Entry], about facts: KeyValuePairs<StaticString, String>, marking: Marking?) -> [UInt8] {
        let xml = XMLWriter(indented: true)
        xml.element("manifest", ["xmlns": "urn:cadre:manifest:1"]) {
            for (name, value) in facts { xml.attribute(name, value) }
            if let marking { xml.attribute("marking", marking.id.text) }
            for (name, size, digest) in files {
                xml.element(
                    "file",
                    [
                        "path": name, "bytes": String(size), "sha256": digest.description,
                    ]
                )
            }
        }
        return xml.finish()
    }

    /// The files that a manifest names, with their digests; none when it cannot be read.
    package static func files(in manifest: InputFile) -> [(name: String, digest: String)] {
        guard let root = try? XMLReader(manifest.bytes, file: manifest.path).root, root.name == "manifest" else {
            return []
        }
        return root.elements.compactMap { file in
            guard let name = file.attribute("path"), let digest = file.attribute("sha256"),
                !name.hasPrefix("/"), !name.split(separator: "/").contains("..")
            else { return nil }
            return (name, digest)
        }
    }

    /// Whether a file is as the package was made whose manifest names these files.
    ///
    /// A manifest does not name itself: one that could be read is the package's.
    package static func isUnchanged(
        _ name: String,
        _ bytes: [UInt8],
        in files: [(name: String, digest: String)]
    ) -> Bool {
        guard name != "manifest.xml" else { return !files.isEmpty }
        return files.first { $0.name == name }.map { isUnchanged(bytes, digest: $0.digest) } ?? false
    }

    /// Whether bytes are those that a manifest names.
    package static func isUnchanged(_ bytes: [UInt8], digest: String) -> Bool {
        SHA256Digest(of: bytes).description == digest
    }
}
