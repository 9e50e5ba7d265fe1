import Documents
import Needs
import Reference

/// The chapters of a needs report in one language, and the pieces that they are made of.
struct NeedsChapters {
    let source: NeedsDocument
    let words: NeedsWords

    init(_ source: NeedsDocument, _ words: NeedsWords) {
        self.source = source
        self.words = words
    }

    var study: NeedsStudy { source.study }
    var survey: Survey { source.study.survey }
    var language: Language { words.language }

    /// How many needs make the head of the list.
    var top: Int { survey.figures.methods.top }

    /// How small a group may be printed.
    var smallest: Int { study.options.smallest }

    /// The report in order.
    var all: [Block] {
        let chapters = summary + method + response + priorities + comparison + groups + trends + causes + demand
        return opening + numbered(chapters + limits) + countries + receipt
    }

    /// Chapters with their numbers; those that others refer to are always there.
    private func numbered(_ blocks: [Block]) -> [Block] {
        var number = 0
        return blocks.map { block in
            guard case .heading(let heading) = block, heading.level == 1 else { return block }
            number += 1
            let text = [words.plain("\(number). ")] + heading.text
            return .heading(Heading(level: 1, text: text, anchor: heading.anchor, startsPage: heading.startsPage))
        }
    }

    /// What kind of document it is.
    var kind: String {
        words.say(
            "Training needs report",
            "Rapport sur les besoins de formation",
            "Informe sobre las necesidades de capacitación",
            "تقرير الاحتياجات التدريبية"
        )
    }

    // MARK: Words and names

    func say(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> String {
        words.say(english, french, spanish, arabic)
    }

    /// The name of an item's competency.
    func name(of item: Int) -> Wording {
        let competency = survey.items[item].competency
        return source.framework.competency(competency)?.title.words(for: language)
            ?? Wording(text: competency.text, language: language)
    }

    func text(of item: Int) -> String { name(of: item).text }

    /// Names of items in a sentence.
    func texts(of items: [Int]) -> String { words.listAnd(items.map(text)) }

    func name(of scope: NeedScope) -> String {
        words.name(of: scope, survey: survey, register: source.register)
    }

    func name(of group: GroupKey) -> String { words.name(of: group, survey: survey, register: source.register) }

    func name(of country: CountryCode) -> String {
        source.register.country(country)?.name.words(for: language).text ?? country.text
    }

    // MARK: Blocks

    func heading(_ text: String, _ anchor: String, level: Int = 1) -> Block {
        .heading(Heading(level: level, text: [words.plain(text)], anchor: anchor))
    }

    func paragraph(_ text: String) -> Block { .paragraph(Paragraph([words.plain(text)])) }

    func minor(_ text: String) -> Block { .paragraph(Paragraph(.minor, [words.plain(text)])) }

    func notice(_ text: String) -> Block { .paragraph(Paragraph(.notice, [words.plain(text)])) }

    /// A list of sentences; nothing without any.
    func bullets(_ sentences: [String]) -> [Block] {
        sentences.isEmpty ? [] : [.list(List(.bullet, sentences.map { [words.plain($0)] }))]
    }

    /// A caption with its table; only its note without rows.
    func table(
        _ title: String,
        _ anchor: String,
        _ columns: [(head: String, width: Double)],
        _ rows: [[TableCell]]
    ) -> [Block] {
        guard !rows.isEmpty else { return [minor(noRows)] }
        let heads = columns.map(\.head)
        let table = Table(
            .ruled,
            columns: columns.map(\.width),
            headerRows: 1,
            rows: [TableRow(heads.map { TableCell(.cellHeader, [words.plain($0)]) })] + rows.map { TableRow($0) },
            title: title,
            description: contents(heads, rows: rows.count)
        )
        return [.caption(Caption(.table, [words.plain(title)], anchor: anchor)), .table(table)]
    }

    /// A picture with its caption below it.
    func figure(_ chart: (any NeedsChart)?, _ anchor: String) -> [Block] {
        guard let chart else { return [] }
        return chart.blocks(in: language) + [.caption(Caption(.figure, [.words(chart.caption, .none)], anchor: anchor))]
    }

    var pageNumbers: [Inline] {
        switch language {
        case .english: [words.plain("Page "), .pageNumber, words.plain(" of "), .pageCount]
        case .french: [words.plain("Page "), .pageNumber, words.plain(" sur "), .pageCount]
        case .spanish: [words.plain("Página "), .pageNumber, words.plain(" de "), .pageCount]
        case .arabic: [words.plain("الصفحة "), .pageNumber, words.plain(" من "), .pageCount]
        }
    }

    private func contents(_ heads: [String], rows: Int) -> String {
        let list = words.list(heads)
        return say(
            "Columns: \(list). Rows: \(rows).",
            "Colonnes : \(list). Lignes : \(rows).",
            "Columnas: \(list). Filas: \(rows).",
            "الأعمدة: \(list). عدد الصفوف: \(rows)."
        )
    }

    private var noRows: String {
        say(
            "There is nothing to show here.",
            "Il n’y a rien à montrer ici.",
            "No hay nada que mostrar aquí.",
            "لا شيء يُعرض هنا."
        )
    }

    // MARK: Cells

    func cell(_ item: Int) -> TableCell { TableCell(.cell, [.words(name(of: item), .none)]) }

    func cell(_ text: String) -> TableCell { TableCell(.cell, [words.plain(text)]) }

    func quiet(_ text: String) -> TableCell { TableCell(.minor, [words.plain(text)]) }

    /// A figure, which reads from left to right in all languages.
    func figure(_ text: String) -> TableCell { TableCell(.cell, [code(text)]) }

    /// Figures and formulas as a piece of a line; marks keep their signs and brackets in order among Arabic words.
    func code(_ text: String) -> Inline {
        .code(language == .arabic && !text.isEmpty ? "\u{200E}\(text)\u{200E}" : text)
    }

    func figure(_ value: Double?, digits: Int = 2) -> TableCell {
        figure(value.map { words.number($0, digits: digits) } ?? words.none)
    }

    func figure(_ count: Int?) -> TableCell { figure(count.map(words.count) ?? words.none) }

    func share(_ value: Double?) -> TableCell { figure(value.map { words.percent($0) } ?? words.none) }

    /// A share of draws: however many there were, "never" and "always" are not certain unless they could not be otherwise.
    func chance(_ value: Double?) -> TableCell {
        guard let value, study.uncertainty.groups.order.count > top else { return share(value) }
        return share(min(max(value, 0.001), 0.999))
    }

    /// A figure with its interval below it.
    func figure(_ value: Double, _ interval: ClosedRange<Double>?, digits: Int = 2) -> TableCell {
        let first = Paragraph(.cell, [code(words.number(value, digits: digits))])
        guard let interval else { return TableCell([first]) }
        return TableCell([first, Paragraph(.minor, [code(brackets(interval, digits: digits))])])
    }

    /// An interval as "[0.42; 2.47]".
    func brackets(_ interval: ClosedRange<Double>, digits: Int = 2) -> String {
        let (low, high) = (interval.lowerBound, interval.upperBound)
        return "[\(words.number(low, digits: digits)); \(words.number(high, digits: digits))]"
    }

    /// What stands where a need has no figures, over the rest of its row.
    func absence(of item: Int, span: Int) -> TableCell {
        let isHidden = study.hiddenItems.contains(item)
        return TableCell(.minor, [words.plain(isHidden ? words.heldBack : words.noAnswers)], span: span)
    }
}
