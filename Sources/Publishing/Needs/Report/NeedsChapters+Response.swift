import Documents
import Needs
import Reference

/// Chapter 3: who answered, who did not, and what that could mean.
extension NeedsChapters {
    var response: [Block] {
        [
            heading(say("Who answered", "Qui a répondu", "Quién respondió", "من أجاب"), "response"),
            paragraph(responseInWords),
        ] + invitations + rates + missing + bounds
    }

    private var account: ResponseAccount { study.response }

    private var responseInWords: String {
        let assumed = account.assumed.count
        let completions = account.completions
        let (complete, partial) = (words.count(completions.complete), words.count(completions.partial))
        let counted = say(
            "All \(study.members) member countries were invited. Respondents with at least 80% of the ratings asked: \(complete); with at least half: \(partial).",
            "Les \(study.members) pays membres ont tous été invités. Répondants ayant donné au moins 80 % des notes demandées : \(complete) ; au moins la moitié : \(partial).",
            "Se invitó a los \(study.members) países miembros. Encuestados con al menos el 80 % de las notas pedidas: \(complete); con al menos la mitad: \(partial).",
            "دُعيت جميع البلدان الأعضاء وعددها \(study.members). المجيبون عن 80% على الأقل من التقييمات المطلوبة: \(complete)، وعن نصفها على الأقل: \(partial)."
        )
        guard assumed > 0 else { return counted }
        return counted + " "
            + say(
                "Of \(words.countries(assumed)) without answers nothing is known; they are counted as not reached (NC), which is an assumption.",
                "De \(words.countries(assumed)) sans réponse on ne sait rien ; ils sont comptés comme non joints (NC), ce qui est une hypothèse.",
                "De \(words.countries(assumed)) sin respuesta no se sabe nada; se cuentan como no contactados (NC), lo cual es un supuesto.",
                "لا يُعرف شيء عن بلدان لم تُجب (العدد: \(words.countries(assumed)))؛ وتُحسب على أنه تعذر الاتصال بها (NC)، وهذا افتراض."
            )
    }

    // MARK: Counts and rates

    private var scopes: [(name: String, rates: ResponseRates)] {
        [(words.allCountries, account.rates)]
            + Region.allCases.filter { source.register.memberCount(of: $0) > 0 }
            .map { (words.name(of: $0), account.rates(of: $0)) }
    }

    private var invitations: [Block] {
        let kinds = Disposition.allCases.filter { account.rates.dispositions[$0] > 0 }
        let rows = scopes.map { scope -> [TableCell] in
            [cell(scope.name), figure(scope.rates.dispositions.invited)]
                + kinds.map { figure(scope.rates.dispositions[$0]) }
        }
        let key = kinds.map { "\($0.rawValue)\(words.colon)\(words.name(of: $0))" }
        return table(
            say(
                "How invitations ended",
                "Issue des invitations",
                "Resultado de las invitaciones",
                "نتيجة الدعوات"
            ),
            "invitations",
            [(regionHead, 36), (say("Invited", "Invités", "Invitados", "المدعوون"), 13)]
                + kinds.map { ($0.rawValue, 11) },
            rows
        ) + [minor(words.list(key) + ".")]
    }

    private var rates: [Block] {
        let rows = scopes.map { scope -> [TableCell] in
            let rates = scope.rates
            return [cell(scope.name)]
                + [
                    rates.responseRate1, rates.responseRate2, rates.responseRate3, rates.responseRate4,
                    rates.responseRate5, rates.responseRate6, rates.cooperationRate1, rates.refusalRate1,
                    rates.contactRate1,
                ]
                .map(share)
        }
        let heads = ["RR1", "RR2", "RR3", "RR4", "RR5", "RR6", "COOP1", "REF1", "CON1"]
        return table(
            say(
                "Response rates by AAPOR’s Standard Definitions",
                "Taux de réponse selon les définitions de l’AAPOR",
                "Tasas de respuesta según las definiciones de la AAPOR",
                "معدلات الاستجابة وفق تعريفات AAPOR"
            ),
            "rates",
            [(regionHead, 26)] + heads.map { ($0, $0.count > 3 ? 10 : 8) },
            rows
        ) + [minor(ratesNote)]
    }

    private var ratesNote: String {
        let share = account.rates.eligibleShare.map { words.percent($0) } ?? words.none
        return say(
            "RR1 = I/(K+U), RR2 = (I+P)/(K+U), RR3 and RR4 the same with eU for U, RR5 = I/K, RR6 = (I+P)/K, with K = I+P+R+NC+O and U the cases of unknown eligibility; e, the share of them taken as eligible, is \(share), as among the known cases. A rate is of countries, not of people.",
            "RR1 = I/(K+U), RR2 = (I+P)/(K+U), RR3 et RR4 de même avec eU pour U, RR5 = I/K, RR6 = (I+P)/K, avec K = I+P+R+NC+O et U les cas d’éligibilité inconnue ; e, leur part tenue pour éligible, est de \(share), comme parmi les cas connus. Un taux porte sur des pays, non sur des personnes.",
            "RR1 = I/(K+U), RR2 = (I+P)/(K+U), RR3 y RR4 igual con eU en lugar de U, RR5 = I/K, RR6 = (I+P)/K, con K = I+P+R+NC+O y U los casos de elegibilidad desconocida; e, su parte considerada elegible, es \(share), como entre los casos conocidos. Una tasa es de países, no de personas.",
            "RR1 = I/(K+U)، وRR2 = (I+P)/(K+U)، وRR3 وRR4 كذلك مع eU بدل U، وRR5 = I/K، وRR6 = (I+P)/K، حيث K = I+P+R+NC+O، وU الحالات غير المعروفة الأهلية، وe نسبة ما يُعدّ منها مؤهلاً وهي \(share) كما في الحالات المعروفة. والمعدل للبلدان لا للأشخاص."
        )
    }

    private var missing: [Block] {
        let lines = Region.allCases.compactMap { region -> String? in
            let members = source.register.memberCount(of: region)
            let missing = account.missing(in: region).count
            guard members > 0 else { return nil }
            let name = words.name(of: region)
            return say(
                "\(name): \(missing) of \(members) member countries without usable answers.",
                "\(name) : \(missing) pays membres sur \(members) sans réponse utilisable.",
                "\(name): \(missing) de \(members) países miembros sin respuesta utilizable.",
                "\(name): \(missing) من \(members) من البلدان الأعضاء بلا إجابات صالحة."
            )
        }
        return [
            heading(say("Who is missing", "Qui manque", "Quién falta", "من لم يُجب"), "missing", level: 2)
        ] + bullets(lines) + [
            minor(
                say(
                    "The annex names the countries.",
                    "L’annexe nomme les pays.",
                    "El anexo nombra los países.",
                    "ترد أسماء البلدان في المرفق."
                )
            )
        ]
    }

    // MARK: What the silent could change

    private var bounds: [Block] {
        let rows = study.order.map { item -> [TableCell] in
            guard let bounds = study.bounds[item] else { return [cell(item), absence(of: item, span: 5)] }
            return [
                cell(item), figure(bounds.heard), figure(bounds.silent), figure(bounds.gap.estimate, bounds.gap.range),
                cell(words(of: study.tipping[item].action)), cell(words(of: study.tipping[item].place)),
            ]
        }
        let action = words.number(study.options.actionGap, digits: 1)
        let silent = say("Silent", "Silencieux", "Sin respuesta", "غير المجيبة")
        return [
            heading(
                say(
                    "What the silent could change",
                    "Ce que les silencieux pourraient changer",
                    "Qué podrían cambiar los que no respondieron",
                    "ما قد تغيره البلدان التي لم تُجب"
                ),
                "bounds",
                level: 2
            ), paragraph(boundsInWords),
        ]
            + table(
                say(
                    "Bounds and tipping points",
                    "Bornes et points de bascule",
                    "Límites y puntos de inflexión",
                    "الحدود ونقاط التحول"
                ),
                "bounds-table",
                [
                    (needHead, 32), (say("Heard", "Entendus", "Oídos", "المجيبة"), 12), (silent, 12),
                    (say("Gap and bounds", "Écart et bornes", "Brecha y límites", "الفجوة وحدودها"), 17),
                    (
                        say(
                            "Gap above \(action)",
                            "Écart > \(action)",
                            "Brecha > \(action)",
                            "فجوة تفوق \(action)"
                        ), 14
                    ), (amongFirstHead, 14),
                ],
                rows
            )
    }

    /// A decision and how many silent countries could turn it.
    private func words(of point: TippingPoint?) -> String {
        guard let point else { return words.none }
        let answer = point.holds ? say("yes", "oui", "sí", "نعم") : say("no", "non", "no", "لا")
        guard let least = point.least else {
            return answer + words.comma + say("firm", "ferme", "firme", "ثابت")
        }
        return answer + words.comma
            + say("turned by \(least)", "renversé par \(least)", "lo cambian \(least)", "يغيره \(least)")
    }

    private var boundsInWords: String {
        let (low, high) = (survey.scale.lowest, survey.scale.highest)
        return say(
            "The bounds are the mean gap of countries if every silent country had answered \(low) or \(high) in the way that moves it most. They assume nothing, and are no interval of confidence. The last columns say what the countries that answered decide, and the least number of silent countries whose worst answers would turn it; “firm” means that even all of them could not.",
            "Les bornes sont l’écart moyen des pays si chaque pays silencieux avait répondu \(low) ou \(high) de façon à le déplacer le plus. Elles ne supposent rien et ne sont pas un intervalle de confiance. Les dernières colonnes donnent la décision des pays entendus et le plus petit nombre de silencieux dont les pires réponses la renverseraient ; « ferme » : même tous ne le pourraient pas.",
            "Los límites son la brecha media de los países si cada país sin respuesta hubiera contestado \(low) o \(high) del modo que más la mueve. No suponen nada y no son un intervalo de confianza. Las últimas columnas dicen qué deciden los países oídos y el menor número de países sin respuesta cuyas peores respuestas lo cambiarían; «firme»: ni todos podrían.",
            "الحدود هي متوسط فجوة البلدان لو أجاب كل بلد لم يُجب بالدرجة \(low) أو \(high) على النحو الأشد تأثيراً. وهي لا تفترض شيئاً، وليست فترة ثقة. ويبين العمودان الأخيران ما تقرره البلدان المجيبة وأقل عدد من البلدان غير المجيبة يمكن لأسوأ إجاباتها أن يغيره؛ و«ثابت» يعني أن جميعها لا تستطيع تغييره."
        )
    }
}
