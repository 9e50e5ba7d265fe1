import Documents
import Needs
import Reference

/// The annex of countries: who answered and who did not, and in the restricted edition their figures.
extension NeedsChapters {
    var countries: [Block] {
        let title = say("Annex: countries", "Annexe : pays", "Anexo: países", "مرفق: البلدان")
        let isPublic = study.options.edition == .public
        return [
            .heading(Heading(level: 1, text: [words.plain(title)], anchor: "countries", startsPage: true)),
            paragraph(isPublic ? publicNote : restrictedNote),
        ] + Region.allCases.flatMap { region in answers(in: region) + (isPublic ? [] : figures(in: region)) }
    }

    private var publicNote: String {
        say(
            "Who answered and who did not. The public edition has no figures of single countries.",
            "Qui a répondu et qui n’a pas répondu. L’édition publique ne contient aucun chiffre par pays.",
            "Quién respondió y quién no. La edición pública no contiene cifras de países.",
            "من أجاب ومن لم يُجب. ولا تتضمن النسخة العامة أرقاماً لبلدان بعينها."
        )
    }

    private var restrictedNote: String {
        let people = words.respondents(smallest)
        return say(
            "Who answered and who did not, and the figures of countries with at least \(people). A country’s figures are for that country and headquarters only.",
            "Qui a répondu et qui n’a pas répondu, et les chiffres des pays ayant au moins \(people). Ces chiffres sont réservés au pays et au siège.",
            "Quién respondió y quién no, y las cifras de los países con al menos \(people). Esas cifras son solo para el país y la sede.",
            "من أجاب ومن لم يُجب، وأرقام البلدان التي لديها \(people) على الأقل. وأرقام البلد مخصصة له وللمقر فقط."
        )
    }

    // MARK: Who answered

    private func answers(in region: Region) -> [Block] {
        let members = study.response.members(of: region)
        guard !members.isEmpty else { return [] }
        let rows = ends(of: members)
            .map { end, found -> [TableCell] in
                let names = found.map { name(of: $0.country) + (isMarked($0) ? "*" : "") }
                return [
                    cell(end), figure(found.count),
                    cell(words.list(names.sorted { TextFolding.fold($0) < TextFolding.fold($1) })),
                ]
            }
        return [heading(words.name(of: region), "countries-\(region.rawValue)", level: 2)]
            + table(
                say("Who answered", "Qui a répondu", "Quién respondió", "من أجاب") + words.colon
                    + words.name(of: region),
                "answers-\(region.rawValue)",
                [
                    (say("How it ended", "Issue", "Resultado", "النتيجة"), 24),
                    (say("Number", "Nombre", "Número", "العدد"), 11), (countriesHead, 65),
                ],
                rows
            )
            + (members.contains(where: isMarked)
                ? [minor(say("* assumed", "* supposé", "* supuesto", "* افتراض"))] : [])
    }

    /// The countries by how their invitations ended; in the public edition only whether they answered.
    private func ends(of members: [CountryResponse]) -> [(end: String, countries: [CountryResponse])] {
        guard study.options.edition == .restricted else {
            let answered = say("Answered", "A répondu", "Respondió", "أجابت")
            let silent = say("Did not answer", "N’a pas répondu", "No respondió", "لم تُجب")
            return [(answered, members.filter { !$0.isMissing }), (silent, members.filter(\.isMissing))]
                .filter { !$0.1.isEmpty }
        }
        return Disposition.allCases.map { end in (words.name(of: end), members.filter { $0.disposition == end }) }
            .filter { !$0.1.isEmpty }
    }

    /// Whether it is only assumed how a country's invitation ended.
    private func isMarked(_ country: CountryResponse) -> Bool {
        country.basis == .assumed && study.options.edition == .restricted
    }

    // MARK: Figures of countries

    private func figures(in region: Region) -> [Block] {
        let tables = study.response.members(of: region)
            .compactMap { country in
                study.table(of: .group(.country(country.country))).map { (country.country, $0) }
            }
        let withheld = tables.filter { $1.cells.allSatisfy { $0.figures == nil } }.map { name(of: $0.0) }
        let rows = tables.compactMap { code, table -> [TableCell]? in
            let shown = table.order.compactMap { item in table.cells[item].figures.map { (item: item, figures: $0) } }
            let hidden = table.cells.count { $0 == .suppressed }
            guard let most = shown.map(\.figures.respondents).max() else { return nil }
            let greatest = shown.prefix(3)
                .map {
                    Paragraph(
                        .minor,
                        [.words(name(of: $0.item), .none), words.plain(" "), self.code(words.number($0.figures.gap))]
                    )
                }
            return [
                cell(name(of: code)), figure(most), TableCell(greatest),
                hidden > 0 ? figure(hidden) : figure(words.none),
            ] + (hasCapabilities ? capability(of: code, isWhole: hidden == 0) : [])
        }
        return (rows.isEmpty ? [] : greatestNeeds(rows, region)) + (withheld.isEmpty ? [] : [heldBack(withheld)])
    }

    private func heldBack(_ countries: [String]) -> Block {
        let names = words.list(countries.sorted { TextFolding.fold($0) < TextFolding.fold($1) })
        return minor(
            say(
                "All figures held back, since too few answered: \(names).",
                "Aucun chiffre publié, car trop peu ont répondu : \(names).",
                "Ninguna cifra publicada, pues respondieron muy pocos: \(names).",
                "جميع الأرقام محجوبة لقلة المجيبين: \(names)."
            )
        )
    }

    private func greatestNeeds(_ rows: [[TableCell]], _ region: Region) -> [Block] {
        table(
            say(
                "Greatest needs by country",
                "Plus grands besoins par pays",
                "Mayores necesidades por país",
                "أكبر الاحتياجات بحسب البلد"
            ) + words.colon + words.name(of: region),
            "figures-\(region.rawValue)",
            [
                (say("Country", "Pays", "País", "البلد"), 22), (respondentsHead, 7),
                (say("Greatest gaps", "Plus grands écarts", "Mayores brechas", "أكبر الفجوات"), 42),
                (say("Held back", "Non publiés", "No publicadas", "المحجوب"), 13),
            ] + (hasCapabilities ? capabilityHeads : []),
            rows
        )
    }

    // MARK: Capability

    private var hasCapabilities: Bool { !study.capabilities.isEmpty }

    private var capabilityHeads: [(head: String, width: Double)] {
        [
            (say("Shortfall", "Déficit", "Déficit", "النقص"), 11),
            (say("Stage", "Stade", "Etapa", "المرحلة"), 15),
        ]
    }

    /// The weighted shortfall of a country and the stage that it has reached, where nothing of it is held back.
    private func capability(of code: CountryCode, isWhole: Bool) -> [TableCell] {
        let profile = study.capabilities.first { study.view.countries[$0.country] == code }
        guard isWhole, let profile, profile.respondents >= smallest else {
            return [quiet(words.heldBack), quiet(words.heldBack)]
        }
        let stage = profile.maturity.map { maturity in
            let missing = maturity.shortOfNext.map {
                say("\($0) short of next", "\($0) avant le suivant", "\($0) para la siguiente", "ينقص \($0) للتالية")
            }
            return [Paragraph(.cell, [self.code(String(maturity.reached))])]
                + (missing.map { [Paragraph(.minor, [words.plain($0)])] } ?? [])
        }
        return [figure(profile.gap?.shortfall), stage.map { TableCell($0) } ?? figure(words.none)]
    }
}
