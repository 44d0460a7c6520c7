//! What the wizard asks: labels, hints and choices of its fields, and what is wrong with an answer.

texts! {
    /// Label.
    ask_your_name { en: "Your full name", de: "Ihr vollständiger Name" }
    /// Label.
    ask_your_email { en: "Your e-mail address", de: "Ihre E-Mail-Adresse" }
    /// Label.
    ask_your_title { en: "Your role in the organisation", de: "Ihre Funktion in der Organisation" }
    /// Label.
    ask_organisation_name { en: "Legal name", de: "Rechtlicher Name" }
    /// Hint.
    ask_organisation_name_hint { en: "As it stands in the register, with its legal form", de: "Wie im Register, mit der Rechtsform" }
    /// Label.
    ask_organisation_kind { en: "Kind of organisation", de: "Art der Organisation" }
    /// Label.
    ask_website { en: "Website", de: "Website" }
    /// Label.
    ask_register { en: "Register number", de: "Registernummer" }
    /// Hint.
    ask_register_hint { en: "The number and the register, if the organisation is in one", de: "Die Nummer und das Register, falls die Organisation in einem steht" }
    /// Label.
    ask_vat { en: "VAT number", de: "Umsatzsteuer-Identifikationsnummer" }
    /// Hint.
    ask_vat_hint { en: "With its country, for example DE123456789", de: "Mit dem Land, zum Beispiel DE123456789" }
    /// Label.
    ask_country { en: "Country", de: "Land" }
    /// Label.
    ask_street { en: "Street and number", de: "Straße und Hausnummer" }
    /// Label.
    ask_street_more { en: "Second line of the address", de: "Adresszusatz" }
    /// Label.
    ask_city { en: "Town or city", de: "Ort" }
    /// Label.
    ask_region { en: "State, province or county", de: "Bundesland, Kanton oder Provinz" }
    /// Label.
    ask_postcode { en: "Postcode", de: "Postleitzahl" }
    /// Label.
    ask_same_person { en: "Who is it?", de: "Wer ist es?" }
    /// Label.
    ask_person_name { en: "Full name", de: "Vollständiger Name" }
    /// Label.
    ask_person_email { en: "E-mail address", de: "E-Mail-Adresse" }
    /// Label.
    ask_person_title { en: "Role in the organisation", de: "Funktion in der Organisation" }
    /// Label.
    ask_give { en: "How do you want to contribute?", de: "Wie möchten Sie beitragen?" }
    /// Label.
    ask_give_what { en: "What do you want to give in kind?", de: "Was möchten Sie als Sachleistung geben?" }
    /// Label.
    ask_give_money { en: "How much of it in money?", de: "Wie viel davon in Geld?" }
    /// Label.
    ask_offer_amount { en: "Amount a year", de: "Betrag im Jahr" }
    /// Label.
    ask_offer_what { en: "What do you propose?", de: "Was schlagen Sie vor?" }
    /// Hint.
    ask_offer_what_hint { en: "What you want to give, and what you expect of it", de: "Was Sie geben möchten und was Sie davon erwarten" }
    /// Label.
    ask_offer_term { en: "For how long?", de: "Für wie lange?" }
    /// Label.
    ask_pledge_people { en: "How many people", de: "Wie viele Personen" }
    /// Hint.
    ask_pledge_people_hint { en: "Counted as full-time", de: "Gerechnet als Vollzeitkräfte" }
    /// Label.
    ask_pledge_what { en: "What exactly do you give?", de: "Was genau geben Sie?" }
    /// Hint.
    ask_pledge_what_hint { en: "Who or what it is, and what it is for", de: "Wer oder was es ist, und wofür" }
    /// Label.
    ask_pledge_value { en: "What it is worth a year", de: "Wert im Jahr" }
    /// Label.
    ask_pledge_from { en: "From when?", de: "Ab wann?" }
    /// Label.
    ask_pledge_until { en: "Until when?", de: "Bis wann?" }
    /// Hint at a date.
    date_hint(example) { en: "For example {example}", de: "Zum Beispiel {example}" }
    /// Hint at an amount.
    hint_at_least(least) { en: "At least {least}", de: "Mindestens {least}" }
    /// Label.
    ask_purchase_order { en: "Purchase order number", de: "Bestellnummer" }
    /// Hint.
    ask_purchase_order_hint { en: "If your accounting needs one on the invoice", de: "Falls Ihre Buchhaltung eine auf der Rechnung braucht" }
    /// Label.
    ask_invoice_email { en: "E-mail address for invoices", de: "E-Mail-Adresse für Rechnungen" }
    /// Label.
    ask_invoice_same { en: "Is the invoice for the organisation at its registered address?", de: "Geht die Rechnung an die Organisation unter ihrer eingetragenen Anschrift?" }
    /// Label.
    ask_invoice_name { en: "Name on the invoice", de: "Name auf der Rechnung" }
    /// Label.
    ask_evidence { en: "How do you meet this?", de: "Wie erfüllen Sie das?" }
    /// What shows that a condition holds, in a word.
    ask_evidence_short { en: "Evidence", de: "Nachweis" }
    /// Label.
    ask_evidence_file { en: "A file that shows it", de: "Eine Datei, die es zeigt" }
    /// Label.
    ask_sign_name { en: "Full name of who signs", de: "Vollständiger Name der unterzeichnenden Person" }
    /// Label.
    ask_sign_title { en: "Role in the organisation", de: "Funktion in der Organisation" }
    /// Label of the box.
    ask_sign_consent(party) { en: "I have read the agreement and sign it for {party}. I am entitled to.", de: "Ich habe die Vereinbarung gelesen und unterzeichne sie für {party}. Dazu bin ich befugt." }
    /// Label of the box, for a person.
    ask_sign_consent_person { en: "I have read the agreement and sign it.", de: "Ich habe die Vereinbarung gelesen und unterzeichne sie." }

    /// A place of a role that takes several people.
    person_number(n) { en: "Person {n}", de: "Person {n}" }
    /// Button.
    add_person { en: "Add another person", de: "Weitere Person hinzufügen" }
    /// Answer.
    choice_you { en: "I myself", de: "Ich selbst" }
    /// Answer: the applicant, as a colleague reads it.
    choice_applicant(name) { en: "{name}, who applies", de: "{name}, die Person, die den Antrag stellt" }
    /// Answer: the applicant, while their name is not known.
    choice_applicant_unnamed { en: "The person who applies", de: "Die Person, die den Antrag stellt" }
    /// Answer: somebody who was named for another role.
    choice_person(name, role) { en: "{name} ({role})", de: "{name} ({role})" }
    /// Answer.
    choice_somebody_else { en: "Somebody else", de: "Jemand anders" }
    /// Answer.
    choice_money { en: "In money", de: "In Geld" }
    /// Answer.
    choice_in_kind { en: "In kind", de: "Als Sachleistung" }
    /// Answer.
    choice_both { en: "Partly in money, partly in kind", de: "Teils in Geld, teils als Sachleistung" }
    /// Answer.
    choice_company { en: "A company", de: "Ein Unternehmen" }
    /// Answer.
    choice_nonprofit { en: "A non-profit organisation", de: "Eine gemeinnützige Organisation" }
    /// Answer.
    choice_academic { en: "A university or research institution", de: "Eine Hochschule oder Forschungseinrichtung" }
    /// Answer.
    choice_government { en: "A public authority", de: "Eine Behörde" }
    /// Answer.
    choice_other_kind { en: "Something else", de: "Etwas anderes" }
    /// First entry of a list.
    choose_country { en: "Choose a country", de: "Land wählen" }

    /// Hint at a field for a file.
    file_hint { en: "PNG, JPEG or WebP up to 5 MB, PDF up to 10 MB, SVG up to 512 KB", de: "PNG, JPEG oder WebP bis 5 MB, PDF bis 10 MB, SVG bis 512 KB" }
    /// A file that is there.
    file_kept(name) { en: "You have added {name}. Choose another file to replace it.", de: "Sie haben {name} hinzugefügt. Wählen Sie eine andere Datei, um sie zu ersetzen." }

    /// Error.
    answer_missing(field) { en: "{field}: please answer this", de: "{field}: Bitte beantworten Sie das" }
    /// Error.
    answer_too_long(n, field) plural { en: one "{field}: at most {n} character", other "{field}: at most {n} characters"; de: one "{field}: höchstens {n} Zeichen", other "{field}: höchstens {n} Zeichen" }
    /// Error.
    answer_not_email(field) { en: "{field}: write an address like name@example.org", de: "{field}: Schreiben Sie eine Adresse wie name@example.org" }
    /// Error.
    answer_not_url(field) { en: "{field}: write an address like https://example.org", de: "{field}: Schreiben Sie eine Adresse wie https://example.org" }
    /// Error.
    answer_not_country(field) { en: "{field}: choose a country from the list", de: "{field}: Wählen Sie ein Land aus der Liste" }
    /// Error.
    answer_not_vat(field) { en: "{field}: write it with its country, like DE123456789", de: "{field}: Schreiben Sie sie mit dem Land, wie DE123456789" }
    /// Error.
    answer_not_date(field, example) { en: "{field}: write a day like {example}", de: "{field}: Schreiben Sie einen Tag wie {example}" }
    /// Error.
    answer_too_little(field, least) { en: "{field}: at least {least}", de: "{field}: mindestens {least}" }
    /// Error.
    answer_too_much(field, most) { en: "{field}: at most {most}", de: "{field}: höchstens {most}" }
    /// Error.
    answer_not_signatory(name) { en: "{name} was named to sign this agreement, so it can be signed under this name only", de: "Für diese Vereinbarung ist {name} als unterzeichnende Person benannt. Sie kann nur unter diesem Namen unterschrieben werden" }
    /// Error.
    answer_ends_before(field) { en: "{field}: the end must not be before the beginning", de: "{field}: Das Ende darf nicht vor dem Anfang liegen" }
    /// Error.
    answer_not_ticked { en: "Tick the box if you sign the agreement", de: "Kreuzen Sie das Feld an, wenn Sie die Vereinbarung unterzeichnen" }
    /// Error: somebody else changed the answer.
    answer_conflict(field, theirs) { en: "{field}: the stored answer is “{theirs}”; somebody else may have changed it meanwhile. What you typed stands below. Save to keep it, or change it.", de: "{field}: Gespeichert ist „{theirs}“; vielleicht hat jemand anders die Antwort inzwischen geändert. Unten steht, was Sie eingegeben haben. Speichern Sie, um es zu behalten, oder ändern Sie es." }
    /// Error: somebody else emptied the answer.
    answer_conflict_empty(field) { en: "{field}: no answer is stored; somebody else may have deleted it meanwhile. What you typed stands below. Save to keep it, or change it.", de: "{field}: Es ist keine Antwort gespeichert; vielleicht hat jemand anders sie inzwischen gelöscht. Unten steht, was Sie eingegeben haben. Speichern Sie, um es zu behalten, oder ändern Sie es." }
}
