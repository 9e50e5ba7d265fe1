import Documents
import Reference

/// A small form with a field of every kind.
enum FormSamples {
    static func document(
        in language: Language,
        form: FillableForm? = FillableForm(id: "coastal", version: "K7Q2")
    ) -> Document {
        guard let date = CalendarDate(year: 2026, month: 3, day: 2) else { preconditionFailure("the day exists") }
        let isArabic = language == .arabic
        func words(_ english: String, _ arabic: String) -> String { isArabic ? arabic : english }
        let choose = Wording(text: words("Choose", "اختر"), language: language)
        let write = Wording(text: words("Write here", "اكتب هنا"), language: language)
        let ratings = [1, 2, 3, 4]
            .map { FormField.Entry("\($0) – \(words("level", "مستوى")) \($0)", value: String($0)) }
        func rating(_ name: String) -> [Inline] {
            [.field(FormField(name: name, title: name, .choice(ratings), placeholder: choose))]
        }
        func row(_ label: String, _ content: [Inline]) -> TableRow {
            TableRow([TableCell(.cellHeader, [.plain(label, language)]), TableCell(.cell, content)])
        }
        let questions = Table(
            .facts,
            columns: [1, 2],
            headerRows: 0,
            rows: [
                row(
                    words("Unit & office", "الوحدة"),
                    [.field(FormField(name: "unit", title: words("Unit", "الوحدة"), .line, placeholder: write))]
                ),
                row(
                    words("Since", "منذ"),
                    [.field(FormField(name: "since", title: words("Since", "منذ"), .date, placeholder: write))]
                ),
                row(
                    words("Causes", "الأسباب"),
                    [
                        .field(FormField(name: "cause/tools", title: "Tools", .box, placeholder: choose)),
                        .plain(" " + words("Tools", "الأدوات"), language), .lineBreak,
                        .field(FormField(name: "cause/staff", title: "Staff", .box, placeholder: choose)),
                        .plain(" " + words("Staff", "الموظفون"), language),
                    ]
                ),
                row(
                    words("Remarks", "ملاحظات"),
                    [.field(FormField(name: "remarks", title: words("Remarks", "ملاحظات"), .lines, placeholder: write))]
                ),
            ],
            title: words("Questions", "أسئلة"),
            description: words("Questions and answers", "أسئلة وأجوبة")
        )
        let header = [words("Topic", "الموضوع"), words("Importance", "الأهمية"), words("Level", "المستوى")]
        let needs = Table(
            .ruled,
            columns: [2, 1, 1],
            headerRows: 1,
            rows: [TableRow(header.map { TableCell(.cellHeader, [.plain($0, language)]) })]
                + (1...3)
                .map { number in
                    TableRow([
                        TableCell(.cell, [.plain("\(words("Topic", "موضوع")) \(number)", language)]),
                        TableCell(.cell, rating("c0\(number)_importance")),
                        TableCell(.cell, rating("c0\(number)_current")),
                    ])
                },
            title: words("Needs", "الاحتياجات"),
            description: words("Topics and ratings", "المواضيع والتقييمات")
        )
        return Document(
            properties: DocumentProperties(
                title: words("Coastal survey", "استبيان السواحل"),
                subject: words("Form", "استمارة"),
                keywords: ["coastal"],
                language: language,
                date: date
            ),
            header: PageLine(leading: [.plain(words("Coastal survey", "استبيان السواحل"), language)], trailing: []),
            footer: PageLine(leading: [.code("K7Q2")], trailing: [.pageNumber]),
            blocks: [
                .paragraph(Paragraph(.title, [.plain(words("Coastal survey", "استبيان السواحل"), language)])),
                .table(questions), .table(needs),
            ],
            form: form
        )
    }
}
