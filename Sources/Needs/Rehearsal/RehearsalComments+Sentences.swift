import Reference

extension CommentTopic {
    /// What respondents of a language say about it.
    func sentences(in language: Language) -> [String] {
        switch language {
        case .english: englishSentences
        case .french: frenchSentences
        case .spanish: spanishSentences
        case .arabic: arabicSentences
        }
    }

    private var englishSentences: [String] {
        switch self {
        case .equipment: ["We lack scanners and basic supplies.", "Two of our three workstations are out of order."]
        case .funding: ["There is no budget for travel this year.", "Costs of participation should be covered."]
        case .turnover: ["Trained staff are moved to other posts within a year.", "Half of the unit is new."]
        case .language:
            ["Please give the course in our working language.", "Few colleagues follow a course in English."]
        case .law: ["Our law does not settle who may take these decisions.", "A new act is before parliament."]
        case .practice: ["Less theory, more practice, please.", "Exercises on made-up cases would help most."]
        case .connectivity:
            ["The connection is too slow for \"live\" sessions.", "Outside the capital there is no network."]
        case .welfare: ["The workload is heavy, and support for staff is missing.", "Staff welfare deserves a place."]
        case .cooperation:
            ["Police, social services and prosecutors work apart.", "Other ministries should take part."]
        case .thanks: ["Thank you for asking us.", "We appreciate this survey."]
        case .unrelated:
            ["Please also send us the list of next year's meetings.", "We would like new flags for our office."]
        }
    }

    private var frenchSentences: [String] {
        switch self {
        case .equipment:
            ["Il nous manque des lecteurs et des consommables.", "Deux postes de travail sur trois sont en panne."]
        case .funding:
            ["Aucun budget n’est prévu pour les déplacements.", "Il faudrait prendre en charge les frais de voyage."]
        case .turnover: ["Le personnel formé est muté au bout d’un an.", "La moitié du service est nouvelle."]
        case .language: ["La formation devrait être donnée en français.", "Peu d’agents suivent un cours en anglais."]
        case .law: ["La loi ne précise pas qui peut décider.", "Un projet de loi est à l'étude."]
        case .practice: ["Moins de théorie, plus de pratique.", "Des exercices sur des cas fictifs seraient utiles."]
        case .connectivity:
            ["La connexion est trop lente pour les séances « en direct ».", "Pas de réseau en province."]
        case .welfare:
            ["La charge de travail est lourde ; un soutien manque.", "Le bien-être du personnel est négligé."]
        case .cooperation:
            ["Police, services sociaux et parquet travaillent séparément.", "Il faut associer d’autres ministères."]
        case .thanks: ["Merci de nous avoir consultés.", "Nous saluons cette initiative."]
        case .unrelated:
            ["Merci de nous envoyer aussi le calendrier des réunions.", "Nous souhaitons de nouveaux drapeaux."]
        }
    }

    private var spanishSentences: [String] {
        switch self {
        case .equipment: ["Nos faltan lectores y material fungible.", "Dos de cada tres equipos no funcionan."]
        case .funding: ["No hay presupuesto para viajes este año.", "Convendría cubrir los gastos de participación."]
        case .turnover: ["El personal capacitado rota antes de un año.", "La mitad de la unidad es nueva."]
        case .language: ["El curso debería impartirse en español.", "Pocos colegas pueden seguir un curso en inglés."]
        case .law: ["La ley no aclara quién puede decidir.", "Se debate una nueva ley."]
        case .practice: ["Menos teoría y más práctica.", "Ayudarían los ejercicios con casos ficticios."]
        case .connectivity: ["La conexión es lenta para las sesiones \"en vivo\".", "Fuera de la capital no hay red."]
        case .welfare: ["La carga de trabajo es alta y falta apoyo.", "Se descuida el bienestar del personal."]
        case .cooperation:
            ["Policía, servicios sociales y fiscalía trabajan por separado.", "Deberían participar otros ministerios."]
        case .thanks: ["Gracias por consultarnos.", "Agradecemos esta encuesta."]
        case .unrelated:
            ["Rogamos envíen también el calendario de reuniones.", "Quisiéramos banderas nuevas para la oficina."]
        }
    }

    private var arabicSentences: [String] {
        switch self {
        case .equipment: ["تنقصنا أجهزة القراءة والمواد المستهلكة.", "جهازان من كل ثلاثة معطلان."]
        case .funding: ["لا توجد ميزانية للسفر هذا العام.", "نقترح تغطية تكاليف المشاركة."]
        case .turnover: ["يُنقل الموظفون المدربون خلال عام.", "نصف الوحدة من الموظفين الجدد."]
        case .language: ["نرجو أن تكون الدورة باللغة العربية.", "قليل من الزملاء يتابعون دورة بالإنكليزية."]
        case .law: ["لا يحدد القانون من له حق القرار.", "مشروع قانون جديد قيد الدراسة."]
        case .practice: ["نظري أقل وعملي أكثر.", "تفيدنا تمارين على حالات افتراضية."]
        case .connectivity: ["الاتصال بطيء ولا يسمح بالجلسات المباشرة.", "لا توجد شبكة خارج العاصمة."]
        case .welfare: ["عبء العمل كبير والدعم غير كاف.", "رفاه الموظفين يستحق الاهتمام."]
        case .cooperation: ["تعمل الشرطة والخدمات الاجتماعية والنيابة كل على حدة.", "نقترح إشراك وزارات أخرى."]
        case .thanks: ["شكرا على استشارتنا.", "نقدر هذا الاستقصاء."]
        case .unrelated: ["نرجو إرسال جدول الاجتماعات أيضا.", "نرغب في أعلام جديدة للمكتب."]
        }
    }
}

extension RehearsalComments {
    /// What those say who decline to answer.
    static func refusals(in language: Language) -> [String] {
        switch language {
        case .english: ["We cannot take part this year.", "This unit does not work on the subject."]
        case .french: ["Nous ne pouvons pas participer cette année.", "Notre service ne traite pas ce sujet."]
        case .spanish: ["Este año no podemos participar.", "Nuestra unidad no trata este tema."]
        case .arabic: ["لا يمكننا المشاركة هذا العام.", "لا تعمل وحدتنا في هذا المجال."]
        }
    }

    /// What does not go with any ratings that show a need.
    static func contradiction(in language: Language) -> String {
        switch language {
        case .english: "We have no training needs."
        case .french: "Nous n’avons aucun besoin de formation."
        case .spanish: "No tenemos necesidades de capacitación."
        case .arabic: "ليست لدينا احتياجات تدريبية."
        }
    }

    /// Personal data that a check must find before anything is passed on.
    ///
    /// The domain is reserved by RFC 2606.
    static func personalData(in language: Language) -> String {
        switch language {
        case .english: "Please call Sample Person, sample.person@example.org, +00 000 000 000."
        case .french: "Contacter Personne Exemple, personne.exemple@example.org, +00 000 000 000."
        case .spanish: "Contactar con Persona Ejemplo, persona.ejemplo@example.org, +00 000 000 000."
        case .arabic: "يرجى الاتصال بالسيد مثال، mithal@example.org، ‎+00 000 000 000."
        }
    }
}
