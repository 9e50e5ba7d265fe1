/// The name of a question, which is the header of its column in every export: 1 to 40 lower-case ASCII letters, digits and
/// underscores, a letter first, no underscore last and no two in a row.
///
/// Two underscores in a row are left to survey tools: KoboToolbox has `__version__`, REDCap writes a check box as
/// `name___choice`. Names that tools use for themselves are refused too, and those that begin with `cadre_`. Sources: XLSForm.org, question names;
/// KoboToolbox, ODK Central, SurveyCTO, LimeSurvey and REDCap exports.
package struct QuestionName: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name.
    package let text: String

    /// The most characters of a name.
    package static let longest = 40

    /// Takes a name, or `nil` when it does not have the form of one or a survey tool uses it for itself.
    package init?(_ text: String) {
        guard QuestionName.isWellFormed(text), !QuestionName.reserved.contains(text), !text.hasPrefix("cadre_")
        else { return nil }
        self.text = text
    }

    /// The name as it stands in a header.
    package var description: String { text }

    /// Names sort by their bytes.
    package static func < (first: QuestionName, second: QuestionName) -> Bool { first.text < second.text }

    /// Whether a text has the form of a name, taken or not.
    static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...longest).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first),
            bytes.last != 0x5F
        else { return false }
        for (byte, next) in zip(bytes, bytes.dropFirst() + [0]) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: continue
            case 0x5F where next != 0x5F: continue
            default: return false
            }
        }
        return true
    }

    /// Names that survey tools use in their exports or forms.
    static let reserved: Set<String> = [
        "attachments_expected", "attachments_present", "comments", "device_id", "deviceid", "edits",
        "end",
        "form_version", "formdef_version", "id", "instance_id", "instance_name", "instanceid", "instancename", "key",
        "lastpage", "meta", "metadata", "notes", "parent_key", "phonenumber", "redcap_event_name",
        "redcap_repeat_instance", "redcap_repeat_instrument", "review_state", "review_status", "rootuuid", "seed",
        "simserial", "start", "startdate", "startlanguage", "status", "submissiondate", "submitdate", "submitter_id",
        "submitter_name", "subscriberid", "tags", "token", "today", "username", "uuid", "version",
    ]
}
