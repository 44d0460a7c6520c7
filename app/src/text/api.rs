//! The description of the interface for programs, on its page and in the OpenAPI document.

texts! {
    /// What holds for every endpoint.
    api_about { en: "Everything is read with GET, needs no key, and may be read from any site. Answers carry an ETag; ask again with If-None-Match and an unchanged answer comes back as 304 without its content.", de: "Alles wird mit GET gelesen, ohne Schlüssel und von jeder Website aus. Antworten tragen ein ETag; fragen Sie mit If-None-Match noch einmal, kommt eine unveränderte Antwort als 304 ohne Inhalt zurück." }
    /// Heading over the endpoints.
    api_endpoints { en: "Endpoints", de: "Endpunkte" }
    /// Heading over an example.
    api_example { en: "Example", de: "Beispiel" }
    /// Caption of a table.
    api_parameters_of(endpoint) { en: "Parameters of {endpoint}", de: "Parameter von {endpoint}" }
    /// Where a parameter stands.
    api_in_path { en: "text, in the path", de: "Text, im Pfad" }
    /// Where a parameter stands.
    api_in_query { en: "text, in the query", de: "Text, in der Abfrage" }
    /// Where a parameter stands.
    api_in_query_repeated { en: "text, in the query, repeatable", de: "Text, in der Abfrage, wiederholbar" }

    /// Endpoint.
    api_foundations { en: "All foundations, each with its programmes in force.", de: "Alle Stiftungen, jede mit ihren geltenden Programmen." }
    /// Endpoint.
    api_foundation { en: "One foundation, with everything that its home page tells.", de: "Eine Stiftung mit allem, was ihre Startseite erzählt." }
    /// Endpoint.
    api_programme { en: "One version of a programme: tiers, benefits, prices and conditions as rules.", de: "Eine Fassung eines Programms: Stufen, Leistungen, Preise und Bedingungen als Regeln." }
    /// Endpoint.
    api_source { en: "The programme file that a version was read from.", de: "Die Programmdatei, aus der eine Fassung gelesen wurde." }
    /// Endpoint.
    api_comparison { en: "The comparison in words: the same cells as on the page.", de: "Der Vergleich in Worten: dieselben Zellen wie auf der Seite." }
    /// Endpoint.
    api_source_file { en: "The same file as it is, to download.", de: "Dieselbe Datei, wie sie ist, zum Herunterladen." }
    api_comparison_csv { en: "The same comparison as a table for spreadsheets.", de: "Derselbe Vergleich als Tabelle für Tabellenprogramme." }
    /// Endpoint.
    api_quote { en: "What a tier would cost, and why; what may be given instead of money; which facts are missing.", de: "Was eine Stufe kosten würde und warum; was statt Geld gegeben werden kann; welche Angaben fehlen." }
    /// Endpoint.
    api_changes { en: "What changed between two versions, tier by tier.", de: "Was sich zwischen zwei Fassungen geändert hat, Stufe für Stufe." }
    /// Endpoint.
    api_seats { en: "The seats that follow the number of members.", de: "Die Sitze, die sich nach der Zahl der Mitglieder richten." }
    /// Endpoint.
    api_openapi_itself { en: "This description as OpenAPI 3.1.", de: "Diese Beschreibung als OpenAPI 3.1." }

    /// Parameter.
    api_parameter_foundation { en: "The id of a foundation", de: "Die Kennung einer Stiftung" }
    /// Parameter.
    api_parameter_programme { en: "The id of one of its programmes", de: "Die Kennung eines ihrer Programme" }
    /// Parameter.
    api_parameter_tier { en: "The id of a tier", de: "Die Kennung einer Stufe" }
    /// Parameter.
    api_parameter_lang { en: "The language of texts, as en or de; English if left out", de: "Die Sprache der Texte, als en oder de; ohne Angabe Englisch" }
    /// Parameter.
    api_parameter_version { en: "A version by its name or its first day; the one in force if left out", de: "Eine Fassung, mit Namen oder erstem Tag; ohne Angabe die geltende" }
    /// Parameter.
    api_parameter_on { en: "The day for which to answer, as 2026-07-01, instead of a version", de: "Der Tag, für den geantwortet wird, als 2026-07-01, anstelle einer Fassung" }
    /// Parameter.
    api_parameter_from { en: "The older version; the one in force if left out, or the one before it where none follows", de: "Die ältere Fassung; ohne Angabe die geltende, oder die vor ihr, wenn keine folgt" }
    /// Parameter.
    api_parameter_to { en: "The newer version; the one that follows if left out", de: "Die neuere Fassung; ohne Angabe die folgende" }
    /// Parameter.
    api_parameter_tiers { en: "A tier to show; a sensible choice if left out", de: "Eine gezeigte Stufe; ohne Angabe eine sinnvolle Auswahl" }
    /// Parameter.
    api_parameter_differences { en: "on: only rows whose cells differ", de: "on: nur Zeilen, deren Zellen sich unterscheiden" }
    /// Parameter.
    api_parameter_q { en: "Words that benefits must contain", de: "Wörter, die in Leistungen vorkommen müssen" }
    /// Parameter.
    api_parameter_group { en: "The id of one group of benefits", de: "Die Kennung einer Gruppe von Leistungen" }
    /// Parameter: its name is that of a fact.
    api_parameter_fact { en: "A fact of the programme by its id, as stage=startup", de: "Eine Angabe des Programms mit ihrer Kennung, als stage=startup" }
    /// Parameter: its name is that of a tier.
    api_parameter_count { en: "How many members a tier has, by its id, as gold=7", de: "Wie viele Mitglieder eine Stufe hat, mit ihrer Kennung, als gold=7" }

    /// Answer.
    api_answer_ok { en: "What was asked for", de: "Das Gefragte" }
    /// Answer.
    api_answer_not_modified { en: "The same as before", de: "Dasselbe wie zuvor" }
    /// Answer.
    api_answer_bad_request { en: "A parameter was not understood", de: "Ein Parameter war nicht zu verstehen" }
    /// Answer.
    api_answer_not_found { en: "There is no such thing; with the nearest name that there is", de: "Das gibt es nicht; mit dem ähnlichsten Namen, den es gibt" }

    /// Heading over the kinds of problems.
    api_problems { en: "Problems", de: "Fehler" }
    /// Beneath that heading.
    api_problems_about { en: "What goes wrong is answered as problem details (RFC 9457): type leads to one of these, detail says what to do.", de: "Was nicht gelingt, wird als Problembeschreibung (RFC 9457) beantwortet: type führt zu einer von diesen, detail sagt, was zu tun ist." }
    /// Kind of problem.
    api_problem_not_found { en: "A foundation, programme, version, tier or endpoint that does not exist.", de: "Eine Stiftung, ein Programm, eine Fassung, eine Stufe oder ein Endpunkt, den es nicht gibt." }
    /// Kind of problem.
    api_problem_bad_date { en: "A day that is none; write it as 2026-07-01.", de: "Ein Tag, der keiner ist; schreiben Sie ihn als 2026-07-01." }
    /// Kind of problem.
    api_problem_bad_fact { en: "A fact that the programme does not ask, or an answer that is none to its question. Nothing is computed then, so that no price is taken for one that follows from what was said.", de: "Eine Angabe, nach der das Programm nicht fragt, oder eine Antwort, die nicht zur Frage passt. Dann wird nichts berechnet, damit kein Preis für einen gehalten wird, der aus den Angaben folgt." }
    /// Kind of problem.
    api_problem_bad_count { en: "A number of members that is none, or of a tier that does not exist.", de: "Eine Zahl von Mitgliedern, die keine ist, oder für eine Stufe, die es nicht gibt." }
    /// Kind of problem.
    api_problem_bad_query { en: "A path or query that cannot be read.", de: "Ein Pfad oder eine Abfrage, die sich nicht lesen lässt." }
    /// Kind of problem.
    api_problem_not_allowed { en: "A method other than GET or HEAD.", de: "Eine andere Methode als GET oder HEAD." }
    /// Kind of problem.
    api_problem_other_site { en: "A change that a page of another site asks for.", de: "Eine Änderung, um die eine Seite einer anderen Website bittet." }
    /// Kind of problem.
    api_problem_too_large { en: "A request of more than 64 KB.", de: "Eine Anfrage von mehr als 64 KB." }
    /// Kind of problem.
    api_problem_too_slow { en: "An answer that took longer than 20 seconds; ask again.", de: "Eine Antwort, die länger als 20 Sekunden brauchte; fragen Sie noch einmal." }
    /// Kind of problem.
    api_problem_internal { en: "A fault of ours. The header x-request-id has the reference under which we find it.", de: "Ein Fehler auf unserer Seite. Im Kopf x-request-id steht das Zeichen, unter dem wir ihn finden." }
    /// Kind of problem.
    api_problem_unreachable { en: "The server did not answer; told by the pages only.", de: "Der Server hat nicht geantwortet; das sagen nur die Seiten." }
}
