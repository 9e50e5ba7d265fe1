import Documents
import Needs

/// Chapter 10: what the report cannot say.
extension NeedsChapters {
    var limits: [Block] {
        let methods = study.methods.map(\.method)
        var said: Set<String> = []
        let criticism = methods.compactMap { method -> String? in
            let sentence = words.criticism(of: method)
            guard said.insert(sentence).inserted else { return nil }
            return "\(words.name(of: method))\(words.colon)\(sentence)"
        }
        return [
            heading(say("Limits", "Limites", "Límites", "حدود التقرير"), "limits")
        ] + bullets(general) + [
            heading(
                say(
                    "What is said against each method",
                    "Ce qu’on reproche à chaque méthode",
                    "Qué se objeta a cada método",
                    "ما يؤخذ على كل طريقة"
                ),
                "criticism",
                level: 2
            )
        ] + bullets(criticism)
    }

    private var general: [String] {
        [
            say(
                "Respondents rate themselves or their own service; nobody tested them. A low rating can be modesty, a high one pride.",
                "Les répondants s’évaluent eux-mêmes ou leur service ; nul ne les a testés. Une note basse peut être modestie, une note haute fierté.",
                "Los encuestados se valoran a sí mismos o a su servicio; nadie los examinó. Una nota baja puede ser modestia y una alta, orgullo.",
                "يقيّم المجيبون أنفسهم أو دوائرهم ولم يختبرهم أحد. وقد يكون التقييم المنخفض تواضعاً والمرتفع اعتزازاً."
            ),
            say(
                "Countries that did not answer may need something else. Intervals do not cover this; the bounds of chapter 3 do.",
                "Les pays silencieux peuvent avoir d’autres besoins. Les intervalles n’en tiennent pas compte ; les bornes du chapitre 3, si.",
                "Los países que no respondieron pueden necesitar otra cosa. Los intervalos no lo cubren; los límites del capítulo 3, sí.",
                "قد تكون للبلدان التي لم تُجب احتياجات أخرى. ولا تشمل الفترات ذلك، بل تشمله حدود الفصل 3."
            ),
            say(
                "Points of a scale have an order, not equal distances; means treat them as if they had.",
                "Les points d’une échelle ont un ordre, pas des distances égales ; les moyennes font comme si.",
                "Los puntos de una escala tienen orden, no distancias iguales; las medias los tratan como si las tuvieran.",
                "لدرجات المقياس ترتيب لا مسافات متساوية؛ وتعاملها المتوسطات كأنها متساوية."
            ),
            say(
                "Countries understand words and scales differently, and so do languages.",
                "Pays et langues ne comprennent pas de la même façon les mots et les échelles.",
                "Países y lenguas no entienden igual las palabras y las escalas.",
                "تختلف البلدان واللغات في فهم الكلمات والمقاييس."
            ),
            say(
                "Numbers of officers are estimates by those who answered.",
                "Les nombres d’agents sont des estimations des répondants.",
                "Los números de funcionarios son estimaciones de quienes respondieron.",
                "أعداد الضباط تقديرات قدمها المجيبون."
            ),
        ]
    }
}
