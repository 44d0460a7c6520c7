//! The description of the interface for programs, on its page and in the OpenAPI document.

texts! {
    /// What holds for endpoints about programmes.
    api_about { en: "Everything about programmes is read with GET, needs no key, and may be read from any site. Answers carry an ETag; ask again with If-None-Match and an unchanged answer comes back as 304 without its content.", de: "Alles über Programme wird mit GET gelesen, ohne Schlüssel und von jeder Website aus. Antworten tragen ein ETag; fragen Sie mit If-None-Match noch einmal, kommt eine unveränderte Antwort als 304 ohne Inhalt zurück." }
    /// What holds for endpoints about applications.
    api_about_applications { en: "A program can join as a person does: begin an application, answer its steps, sign and submit it. There is no account and no other key: the secret of a link is the key. Whoever has it reads and changes what the link reaches, so keep it as you keep a password. It stands in the path; never log it. Bodies are JSON of at most 64 KB, a page of another site changes nothing, and these answers are kept by nobody.", de: "Ein Programm kann beitreten, wie Menschen es tun: einen Antrag beginnen, seine Schritte beantworten, unterzeichnen und einreichen. Es gibt kein Konto und keinen anderen Schlüssel: Das Geheimnis eines Links ist der Schlüssel. Wer es hat, liest und ändert, was der Link erreicht; bewahren Sie es auf wie ein Passwort. Es steht im Pfad; schreiben Sie es in kein Protokoll. Gesendet wird JSON von höchstens 64 KB, eine Seite einer anderen Website ändert nichts, und diese Antworten bewahrt niemand auf." }
    /// Heading of a group of endpoints.
    api_group_programmes { en: "Programmes", de: "Programme" }
    /// Heading of a group of endpoints.
    api_group_applications { en: "Applications", de: "Anträge" }
    /// Heading over what is sent.
    api_body { en: "Body", de: "Was gesendet wird" }
    /// Label of what is sent.
    api_body_of_endpoint(endpoint) { en: "Body of {endpoint}", de: "Was an {endpoint} gesendet wird" }
    /// Beneath it: the name of its schema in the OpenAPI description.
    api_body_is { en: "JSON, in the OpenAPI document under the name", de: "JSON, im OpenAPI-Dokument unter dem Namen" }
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

    /// Endpoint.
    api_start { en: "Begins an application for a tier that somebody may join, under the version in force. The secret of its link is told here, once.", de: "Beginnt einen Antrag für eine Stufe, der jemand beitreten kann, nach der geltenden Fassung. Das Geheimnis seines Links wird hier genannt, einmal." }
    /// Endpoint.
    api_application { en: "An application as far as the link reaches: all of it for the applicant, one part for a colleague. Its steps tell what is asked, under which key and in which form; further ones can follow from what is answered.", de: "Ein Antrag, soweit der Link reicht: ganz für die antragstellende Person, ein Teil für eine Kollegin oder einen Kollegen. Seine Schritte sagen, was gefragt wird, unter welchem Namen und in welcher Form; aus Antworten können weitere folgen." }
    /// Endpoint.
    api_save_answers { en: "Saves answers as they were typed, by their keys. None is refused: what does not answer its question keeps the application from being submitted until it is corrected. Keys that the link does not reach are left out. What somebody else changed since the revision is not overwritten; it is told among the conflicts.", de: "Speichert Antworten, wie sie eingegeben wurden, mit ihren Namen. Keine wird abgelehnt: Was seine Frage nicht beantwortet, steht dem Einreichen im Weg, bis es berichtigt ist. Namen, die der Link nicht erreicht, bleiben außer Acht. Was jemand anders seit der genannten Fassung geändert hat, wird nicht überschrieben, sondern unter den Konflikten genannt." }
    /// Endpoint.
    api_hand_over { en: "Sends a part to a colleague by mail, with a link of their own. Who had it before is relieved.", de: "Sendet einen Teil per E-Mail an eine Kollegin oder einen Kollegen, mit einem eigenen Link. Wer ihn vorher hatte, hat ihn nicht mehr." }
    /// Endpoint.
    api_recall { en: "Takes a part back; the link stops to work. Taken back twice is taken back once.", de: "Nimmt einen Teil zurück; der Link funktioniert nicht mehr. Zweimal zurückgenommen ist einmal zurückgenommen." }
    /// Endpoint.
    api_remind { en: "Sends a part again, with a new link; the old one stops to work.", de: "Sendet einen Teil noch einmal, mit einem neuen Link; der alte funktioniert nicht mehr." }
    /// Endpoint.
    api_sign { en: "Signs exactly the text that has this hash. Ask for the application with the agreement first, and show its text to who signs.", de: "Unterzeichnet genau den Text mit diesem Hash. Fragen Sie vorher nach dem Antrag mit der Vereinbarung, und zeigen Sie ihren Text der Person, die unterzeichnet." }
    /// Endpoint.
    api_submit { en: "Submits the application, once everything is answered and signed. Submitted twice is submitted once.", de: "Reicht den Antrag ein, sobald alles beantwortet und unterzeichnet ist. Zweimal eingereicht ist einmal eingereicht." }
    /// Endpoint.
    api_withdraw { en: "Withdraws an application that was submitted. It cannot be undone, so the reference is named. Withdrawn twice is withdrawn once.", de: "Zieht einen eingereichten Antrag zurück. Das lässt sich nicht rückgängig machen, darum wird sein Zeichen genannt. Zweimal zurückgezogen ist einmal zurückgezogen." }
    /// Endpoint.
    api_verification { en: "Whether a text was signed here, by its SHA-256. It needs no secret: who has the hash has the text. Names of people are not told.", de: "Ob ein Text hier unterzeichnet wurde, nach seinem SHA-256. Ein Geheimnis ist nicht nötig: Wer den Hash hat, hat den Text. Namen von Personen werden nicht genannt." }

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
    /// Parameter.
    api_parameter_secret { en: "The secret of a link. It is the key: never log it", de: "Das Geheimnis eines Links. Es ist der Schlüssel: Schreiben Sie es in kein Protokoll" }
    /// Parameter.
    api_parameter_link { en: "The id of a link that was handed over, as the application tells it; it opens nothing", de: "Die Kennung eines weitergegebenen Links, wie der Antrag sie nennt; sie öffnet nichts" }
    /// Parameter.
    api_parameter_hash { en: "SHA-256 of a text, in 64 hexadecimal digits", de: "SHA-256 eines Textes, in 64 hexadezimalen Ziffern" }
    /// Parameter.
    api_parameter_agreement { en: "The id of an agreement whose text is wanted too", de: "Die Kennung einer Vereinbarung, deren Text auch gewünscht ist" }

    /// Answer.
    api_answer_ok { en: "What was asked for", de: "Das Gefragte" }
    /// Answer.
    api_answer_not_modified { en: "The same as before", de: "Dasselbe wie zuvor" }
    /// Answer.
    api_answer_bad_request { en: "A parameter was not understood", de: "Ein Parameter war nicht zu verstehen" }
    /// Answer.
    api_answer_not_found { en: "There is no such thing; with the nearest name that there is", de: "Das gibt es nicht; mit dem ähnlichsten Namen, den es gibt" }
    /// Answer.
    api_answer_started { en: "It is begun; keep the secret", de: "Er ist begonnen; bewahren Sie das Geheimnis auf" }
    /// Answer.
    api_answer_done { en: "Done", de: "Erledigt" }
    /// Answer.
    api_answer_not_understood { en: "The path, the query or the body was not understood", de: "Der Pfad, die Abfrage oder das Gesendete war nicht zu verstehen" }
    /// Answer.
    api_answer_forbidden { en: "Not from here", de: "Nicht von hier aus" }
    /// Answer.
    api_answer_not_signed { en: "No such text was signed here", de: "Kein solcher Text wurde hier unterzeichnet" }
    /// Answer.
    api_answer_no_link { en: "No link has this secret, or what it was for is not offered any more", de: "Kein Link hat dieses Geheimnis, oder das, wofür er war, wird nicht mehr angeboten" }
    /// Answer.
    api_answer_conflict { en: "Not as things stand", de: "Nicht, wie die Dinge stehen" }
    /// Answer.
    api_answer_gone { en: "The link does not work any more", de: "Der Link funktioniert nicht mehr" }
    /// Answer.
    api_answer_too_large { en: "The body is too large", de: "Das Gesendete ist zu groß" }
    /// Answer.
    api_answer_not_json { en: "The body is not said to be JSON", de: "Das Gesendete wird nicht als JSON ausgewiesen" }
    /// Answer.
    api_answer_incomplete { en: "Something is missing or is not right", de: "Etwas fehlt oder stimmt nicht" }
    /// Answer.
    api_answer_too_often { en: "Too often; try again in an hour", de: "Zu oft; versuchen Sie es in einer Stunde noch einmal" }
    /// Answer.
    api_answer_unavailable { en: "Not at the moment; try again", de: "Im Augenblick nicht; versuchen Sie es noch einmal" }

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
    api_problem_not_allowed { en: "A method that this endpoint does not take; the header Allow names those that it takes.", de: "Eine Methode, die dieser Endpunkt nicht kennt; der Kopf Allow nennt die, die er kennt." }
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
    /// Kind of problem.
    api_problem_bad_body { en: "A body that is no JSON, lacks a member, or has one that is not known here.", de: "Gesendetes, das kein JSON ist, dem etwas fehlt oder in dem etwas steht, was hier niemand kennt." }
    /// Kind of problem.
    api_problem_not_json { en: "A body without the header content-type: application/json.", de: "Gesendetes ohne den Kopf content-type: application/json." }
    /// Kind of problem.
    api_problem_no_such_link { en: "A secret that no link has. One that was sent again has a new secret.", de: "Ein Geheimnis, das kein Link hat. Wurde er noch einmal gesendet, hat er ein neues." }
    /// Kind of problem.
    api_problem_not_signed { en: "A hash that no signed text has. A later text of the same agreement has another hash.", de: "Ein Hash, den kein unterzeichneter Text hat. Ein späterer Text derselben Vereinbarung hat einen anderen." }
    /// Kind of problem.
    api_problem_link_ran_out { en: "A link that works no longer, because its time is over. Its page sends a new one.", de: "Ein Link, dessen Zeit vorbei ist. Seine Seite sendet einen neuen." }
    /// Kind of problem.
    api_problem_link_taken_back { en: "A link that the applicant took back, or whose holder said that they are the wrong person.", de: "Ein Link, der zurückgenommen wurde oder dessen Empfänger angab, die falsche Person zu sein." }
    /// Kind of problem.
    api_problem_link_done { en: "A link whose part is complete.", de: "Ein Link, dessen Teil vollständig ist." }
    /// Kind of problem.
    api_problem_not_this_part { en: "A link that does not reach so far: another part, another signatory, or what only the applicant does.", de: "Ein Link, der nicht so weit reicht: ein anderer Teil, eine andere unterzeichnende Person oder etwas, was nur die antragstellende Person tut." }
    /// Kind of problem.
    api_problem_closed { en: "A tier that nobody new can join.", de: "Eine Stufe, der niemand neu beitreten kann." }
    /// Kind of problem.
    api_problem_wrong_state { en: "A draft that is to be withdrawn, answers to an application that was submitted, a reminder of a part that is complete.", de: "Ein Entwurf, der zurückgezogen werden soll; Antworten zu einem eingereichten Antrag; eine Erinnerung an einen vollständigen Teil." }
    /// Kind of problem.
    api_problem_text_changed { en: "A signature on a text that is not the one now, because what it names was answered anew. Read it again.", de: "Eine Unterschrift unter einen Text, der inzwischen ein anderer ist, weil neu beantwortet wurde, was er nennt. Lesen Sie ihn noch einmal." }
    /// Kind of problem.
    api_problem_not_eligible { en: "A tier that is not open to who gave these answers; the application tells why among its refusals.", de: "Eine Stufe, die nach diesen Antworten nicht offensteht; der Antrag sagt unter refusals, warum." }
    /// Kind of problem.
    api_problem_version_changed { en: "An application under a version that is no longer in force; the application tells among newer what changed.", de: "Ein Antrag nach einer Fassung, die nicht mehr gilt; der Antrag sagt unter newer, was sich geändert hat." }
    /// Kind of problem.
    api_problem_full { en: "A tier whose places are all taken.", de: "Eine Stufe, deren Plätze alle vergeben sind." }
    /// Kind of problem.
    api_problem_incomplete { en: "An answer, a name or a signature that is missing or not understood.", de: "Eine Antwort, ein Name oder eine Unterschrift, die fehlt oder nicht zu verstehen ist." }
    /// Kind of problem.
    api_problem_other_reference { en: "A reference that the application does not have.", de: "Ein Zeichen, das der Antrag nicht hat." }
    /// Kind of problem.
    api_problem_too_often { en: "What may be done only so often in an hour.", de: "Was nur so oft in einer Stunde getan werden darf." }
    /// Kind of problem.
    api_problem_unavailable { en: "A database that does not answer or is busy; ask again in a moment.", de: "Eine Datenbank, die nicht antwortet oder beschäftigt ist; fragen Sie gleich noch einmal." }
}
