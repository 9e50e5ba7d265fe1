import Reference

extension ExportLayout {
    /// Every layout that is written.
    package static let all: [ExportLayout] = kobo + koboWorkbooks + limeSurvey + others + online + plain

    private static let kobo: [ExportLayout] =
        [ExportLayout("KoboToolbox CSV, names") { KoboExport().draft($0) }]
        + Language.allCases.map { language in
            ExportLayout("KoboToolbox CSV, labels \(language.rawValue)") { KoboExport(language: language).draft($0) }
        } + [
            ExportLayout("KoboToolbox CSV, names, groups /") { KoboExport(groups: .named).draft($0) },
            ExportLayout("KoboToolbox CSV, names, groups ::") { KoboExport(separator: "::", groups: .named).draft($0) },
            ExportLayout("KoboToolbox CSV, labels fr, groups /") {
                KoboExport(language: .french, groups: .named).draft($0)
            },
            ExportLayout("KoboToolbox CSV, labels ar, groups %") {
                KoboExport(language: .arabic, separator: "%", groups: .named).draft($0)
            },
            ExportLayout("KoboToolbox CSV, names, choices together") { KoboExport(several: .summary).draft($0) },
            ExportLayout("KoboToolbox CSV, names, choices apart") { KoboExport(several: .details).draft($0) },
            ExportLayout("KoboToolbox CSV, labels es, choices apart") {
                KoboExport(language: .spanish, several: .details).draft($0)
            },
            ExportLayout("KoboToolbox CSV, names, tags") { KoboExport(tags: .row).draft($0) },
            ExportLayout("KoboToolbox CSV, labels en, older columns") {
                KoboExport(language: .english, system: .older).draft($0)
            },
            ExportLayout("KoboToolbox older CSV") { KoboLegacyExport().draft($0) },
        ]

    private static let koboWorkbooks: [ExportLayout] =
        [
            ExportLayout("KoboToolbox XLSX, names") { KoboExport(format: .typed).draft($0) },
            ExportLayout("KoboToolbox XLSX, names, as text") { KoboExport(format: .texts).draft($0) },
            ExportLayout("KoboToolbox XLSX, labels en, choices apart, tags") {
                KoboExport(language: .english, several: .details, tags: .row, format: .texts).draft($0)
            },
        ]
        + Language.allCases.map { language in
            ExportLayout("KoboToolbox XLSX, labels \(language.rawValue), groups /") {
                KoboExport(language: language, groups: .named, format: .typed).draft($0)
            }
        }

    private static let limeSurvey: [ExportLayout] =
        [
            ExportLayout("LimeSurvey CSV, codes, arrays, ;") { LimeSurveyExport().draft($0) },
            ExportLayout("LimeSurvey CSV, codes, questions, ,") {
                LimeSurveyExport(block: .questions, separator: ",").draft($0)
            },
            ExportLayout("LimeSurvey CSV, codes over full answers es") {
                LimeSurveyExport(answers: .full(.spanish), separator: ",").draft($0)
            },
            ExportLayout("LimeSurvey CSV, older, equals masked") {
                LimeSurveyExport(separator: ",", release: .older, equals: .masked).draft($0)
            },
            ExportLayout("LimeSurvey CSV, texts en, full answers") {
                LimeSurveyExport(header: .text(.english), answers: .full(.english)).draft($0)
            },
            ExportLayout("LimeSurvey CSV, codes and texts fr, full answers") {
                LimeSurveyExport(header: .codeAndText(.french), answers: .full(.french)).draft($0)
            },
            ExportLayout("LimeSurvey CSV, texts ar, full answers, questions") {
                LimeSurveyExport(header: .text(.arabic), answers: .full(.arabic), block: .questions).draft($0)
            },
        ]

    private static let others: [ExportLayout] = [
        ExportLayout("ODK Central zip") { CentralExport().draft($0) },
        ExportLayout("ODK Central zip, no groups, choices together") {
            CentralExport(groups: .leftOut, options: .together).draft($0)
        },
        ExportLayout("SurveyCTO CSV, wide") { SurveyCTOExport().draft($0) },
        ExportLayout("REDCap CSV, raw") { REDCapExport().draft($0) },
        ExportLayout("REDCap CSV, labels en") { REDCapExport(language: .english).draft($0) },
        ExportLayout("REDCap CSV, labels es") { REDCapExport(language: .spanish).draft($0) },
    ]

    private static let online: [ExportLayout] = [
        ExportLayout("Google Forms CSV, en", dates: .monthFirst) {
            OnlineFormExport(service: .google, language: .english).draft($0)
        },
        ExportLayout("Google Forms CSV, fr", dates: .dayFirst) {
            OnlineFormExport(service: .google, language: .french).draft($0)
        },
        ExportLayout("Microsoft Forms XLSX, en") {
            OnlineFormExport(service: .microsoft, language: .english).draft($0)
        },
        ExportLayout("Microsoft Forms XLSX, ar") { OnlineFormExport(service: .microsoft, language: .arabic).draft($0) },
    ]

    private static let plain: [ExportLayout] = [
        ExportLayout("plain CSV, values") { PlainExport(style: .values).draft($0) },
        ExportLayout("plain CSV, everybody's own words") { PlainExport(style: .ownWords).draft($0) },
        ExportLayout("plain CSV, two rows of headers", columnsMayMove: false) {
            PlainExport(style: .twoRows).draft($0)
        },
        ExportLayout("plain XLSX, merged headers", columnsMayMove: false) {
            PlainExport(style: .twoRowsMerged).draft($0)
        },
    ]
}
