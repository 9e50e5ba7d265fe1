import Needs

/// What a survey tool adds to its exports, and how it writes what is empty.
///
/// Sources: kobotoolbox/formpack reporting/export.py and kobotoolbox/kpi import_export_task.py; getodk/central-backend
/// lib/data/briefcase.js; LimeSurvey helpers/admin/export; SurveyCTO and REDCap user documentation.
struct ToolHabits {
    /// The tool.
    let tool: SurveyTool

    /// Columns of its own that say something about a record, in lower case.
    var about: [String: ColumnReceipt.About] = [:]

    /// Other columns of its own, in lower case.
    var own: Set<String> = []

    /// Beginnings of its own columns, in lower case.
    var prefixes: [String] = []

    /// Texts that it writes where a question was not shown, in lower case.
    var notShown: Set<String> = []

    /// Texts that it writes where nothing was answered, in lower case.
    var missing: Set<String> = []

    /// Whether 0 in the columns of all choices may also mean that the question was not answered.
    var zeroMayBeUnanswered = false

    /// How many of its own columns must be there for a file to be taken for one of its exports.
    var enough = 2

    /// Columns that only this tool writes; one of them counts as two.
    var telling: Set<String> = []

    /// The habits of a tool.
    static func of(_ tool: SurveyTool) -> ToolHabits {
        (all + [plain]).first { $0.tool == tool } ?? ToolHabits(tool: tool)
    }

    /// The tool whose columns a header has, or plain.
    static func tool(of header: [String]) -> SurveyTool {
        let names = header.map(HeaderName.init)
        if header.starts(with: [AnswerColumnNames.form, AnswerColumnNames.record]) { return .cadre }
        let scored = all.map { habits in
            let telling = names.count(where: habits.isTelling)
            let known = telling == 0 ? 0 : names.count { habits.use(of: $0) != nil }
            return (tool: habits.tool, score: known + telling, enough: habits.enough)
        }
        let best = scored.filter { $0.score >= $0.enough }.max { $0.score < $1.score }
        return best?.tool ?? .plain
    }

    /// What a column of the tool's own says about a record: `nil` for a column that is not its own.
    func use(of header: String) -> ColumnReceipt.Use? { use(of: HeaderName(header)) }

    private func use(of header: HeaderName) -> ColumnReceipt.Use? {
        for part in header.parts {
            if let about = about[part] { return .about(about) }
            if own.contains(part) { return .system }
        }
        return prefixes.contains(where: header.name.hasPrefix) ? .system : nil
    }

    private func isTelling(_ header: HeaderName) -> Bool {
        header.parts.contains(where: telling.contains)
            || tool == .redcap && (header.name.hasSuffix("_complete") || header.name.hasThreeUnderscores)
    }

    private static let all = [kobotoolbox, odkCentral, surveyCTO, limeSurvey, redcap]

    /// What an XLSForm may record besides answers.
    private static let formMetadata: Set<String> = [
        "start", "end", "today", "username", "phonenumber", "simserial", "subscriberid", "deviceid", "audit",
        "instanceid", "instancename",
    ]

    private static let kobotoolbox = ToolHabits(
        tool: .kobotoolbox,
        about: ["_id": .record, "_submission_time": .submitted, "rootuuid": .root],
        own: formMetadata.union([
            "_uuid", "_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_tags", "_index",
            "deprecatedid", "_parent_index", "_parent_table_name", "_duration",
            "_xform_id_string", "_bamboo_dataset_id", "_attachments", "formhub/uuid", "_geolocation", "_version_",
            "_version__001",
        ]),
        missing: ["n/a"],
        telling: ["_id", "_uuid", "_submission_time", "_index", "__version__", "_validation_status"]
    )

    private static let odkCentral = ToolHabits(
        tool: .odkCentral,
        about: ["submissiondate": .submitted, "key": .record, "formversion": .form],
        own: formMetadata.union([
            "submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "status", "reviewstate",
            "deviceid", "edits", "meta-instanceid", "instanceid", "meta-instancename", "instancename",
            "meta-entity-label",
        ]),
        zeroMayBeUnanswered: true,
        enough: 4,
        telling: ["submitterid", "submittername", "attachmentspresent", "reviewstate", "formversion"]
    )

    private static let surveyCTO = ToolHabits(
        tool: .surveycto,
        about: ["submissiondate": .submitted, "key": .record, "formdef_version": .form],
        own: formMetadata.union([
            "completiondate", "starttime", "endtime", "instanceid", "review_status", "review_quality",
            "review_comments", "review_corrections", "deviceid", "subscriberid", "simid", "devicephonenum", "username",
            "duration", "caseid", "instancename",
        ]),
        enough: 4,
        telling: ["formdef_version", "review_status", "review_quality"]
    )

    private static let limeSurvey = ToolHabits(
        tool: .limesurvey,
        about: [
            "id": .record, "response id": .record, "id de la réponse": .record, "id de respuesta": .record,
            "submitdate": .submitted, "date submitted": .submitted, "date de soumission": .submitted,
            "fecha de envío": .submitted, "startlanguage": .language, "start language": .language,
            "langue de départ": .language, "idioma inicial": .language, "lenguaje inicial": .language,
        ],
        own: [
            "lastpage", "last page", "dernière page", "última página", "seed", "tête de série", "semilla", "token",
            "access code", "startdate", "date started", "datestamp", "date last action", "ipaddr", "ip address",
            "refurl", "referrer url", "interviewtime", "total time",
        ],
        prefixes: ["grouptime"],
        notShown: ["n/a"],
        enough: 3,
        telling: [
            "lastpage", "startlanguage", "submitdate", "last page", "start language", "date submitted",
            "dernière page", "langue de départ", "date de soumission", "última página", "fecha de envío",
        ]
    )

    /// What online forms add in front of the answers: Google Forms and Microsoft Forms.
    private static let plain = ToolHabits(
        tool: .plain,
        about: [
            "timestamp": .submitted, "horodateur": .submitted, "marca temporal": .submitted, "طابع زمني": .submitted,
            "completion time": .submitted, "heure de fin": .submitted, "hora de finalización": .submitted,
            "وقت الإكمال": .submitted, "id": .record,
        ],
        own: [
            "start time", "heure de début", "hora de inicio", "وقت البدء", "email", "e-mail", "adresse de messagerie",
            "correo electrónico", "البريد الإلكتروني", "name", "nom", "nombre", "الاسم", "last modified time",
        ]
    )

    private static let redcap = ToolHabits(
        tool: .redcap,
        about: [
            "record_id": .record, "record id": .record, "redcap_survey_identifier": .respondent,
            "survey identifier": .respondent, "complete?": .completion, "survey timestamp": .submitted,
        ],
        own: [
            "redcap_event_name", "event name", "redcap_repeat_instrument", "redcap_repeat_instance",
            "repeat instrument", "repeat instance", "redcap_data_access_group",
        ],
        zeroMayBeUnanswered: true,
        enough: 2,
        telling: ["redcap_event_name", "redcap_repeat_instrument", "redcap_survey_identifier", "complete?"]
    )
}

/// A column header in lower case, and the parts of it that a tool may mean.
private struct HeaderName {
    let name: String

    /// The whole header, what stands behind its last separator and what stands before a code's full stop, each once.
    let parts: [String]

    init(_ header: String) {
        let name = header.lowercased()
        var parts = [name]
        for part in [name.lastPathPart, name.codePart] where !parts.contains(part) { parts.append(part) }
        (self.name, self.parts) = (name, parts)
    }
}

/// Columns of Cadre's own file of answers.
enum AnswerColumnNames {
    static let form = "cadre_form"
    static let record = "cadre_record"
    static let language = "cadre_language"
    static let about: [String: ColumnReceipt.About] = [
        form: .form, record: .record, "cadre_respondent": .respondent, "cadre_submitted": .submitted,
        language: .language,
    ]
}

extension String {
    /// What follows the last separator of groups: `rootUuid` of `meta/rootUuid`.
    var lastPathPart: String {
        if utf8.allSatisfy(\.isInPlainPart) { return self }
        guard let cut = lastIndex(where: { $0 != "_" && !$0.isLetter && !$0.isNumber && $0 != " " && $0 != "?" }) else {
            return self
        }
        return String(self[index(after: cut)...])
    }

    /// Whether three underscores stand together, as between a question and its choice.
    fileprivate var hasThreeUnderscores: Bool {
        var run = 0
        for byte in utf8 {
            run = byte == 0x5F ? run + 1 : 0
            if run == 3 { return true }
        }
        return false
    }

    /// What stands before a full stop and a blank: `id` of `id. Response ID`.
    var codePart: String {
        guard utf8.contains(0x2E) else { return self }
        guard let stop = firstRange(of: ". ") else { return self }
        return String(self[..<stop.lowerBound])
    }
}

extension UInt8 {
    /// Whether it is a byte of ASCII that separates no groups.
    fileprivate var isInPlainPart: Bool {
        switch self {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x20, 0x3F: true
        default: false
        }
    }
}
