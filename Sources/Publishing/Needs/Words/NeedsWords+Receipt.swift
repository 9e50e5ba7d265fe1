package import Needs

/// What happened to rows of a file.
extension NeedsWords {
    /// Why a row does not count.
    package func name(of reason: SetAside.Reason) -> String {
        switch reason {
        case .ragged:
            say(
                "More fields than the header",
                "Plus de champs que l’en-tête",
                "Más campos que el encabezado",
                "حقول أكثر من رأس الجدول"
            )
        case .totals: say("Row of totals", "Ligne de totaux", "Fila de totales", "صف مجاميع")
        case .noRatings: say("No ratings", "Aucune note", "Sin valoraciones", "لا تقييمات")
        case .noCountry: say("No country", "Pas de pays", "Sin país", "لا بلد")
        case .unknownCountry: say("Unknown country", "Pays inconnu", "País desconocido", "بلد غير معروف")
        case .ambiguousCountry:
            say(
                "Country could be several",
                "Pays ambigu",
                "País ambiguo",
                "بلد يحتمل أكثر من معنى"
            )
        case .otherScale:
            say("Rated on another scale", "Noté sur une autre échelle", "Valorado en otra escala", "تقييم بمقياس آخر")
        case .resent: say("Sent twice", "Envoyé deux fois", "Enviado dos veces", "أُرسل مرتين")
        case .superseded:
            say(
                "Corrected by a later row",
                "Corrigé par une ligne ultérieure",
                "Corregido por una fila posterior",
                "صححه صف لاحق"
            )
        case .conflicting:
            say(
                "Contradicts another row of the same respondent",
                "Contredit une autre ligne du même répondant",
                "Contradice otra fila del mismo encuestado",
                "يناقض صفاً آخر للمجيب نفسه"
            )
        case .overruled:
            say(
                "Another row was kept instead",
                "Une autre ligne a été retenue",
                "Se conservó otra fila",
                "حُفظ صف آخر بدلاً منه"
            )
        case .dropped:
            say("Left out by an officer", "Écarté par un agent", "Apartado por un funcionario", "استبعده ضابط")
        }
    }
}
