//! Forms: what is asked, and what is wrong with an answer. An error says the same in the summary and at the field.

texts! {
    /// Heading of the summary.
    problem_heading { en: "There is a problem", de: "Es gibt ein Problem" }
    /// For ears, before the error at a field.
    error_prefix { en: "Error:", de: "Fehler:" }
    /// First choice of a list.
    choose_one { en: "Choose one", de: "Bitte wählen" }
    /// Error.
    needs_whole_number(field) { en: "{field} must be a whole number", de: "{field} muss eine ganze Zahl sein" }
    /// Error.
    needs_whole_number_between(field, least, most) { en: "{field} must be a whole number between {least} and {most}", de: "{field} muss eine ganze Zahl zwischen {least} und {most} sein" }
    /// Error.
    needs_number_at_least(field, least) { en: "{field} must be {least} or more", de: "{field} muss {least} oder mehr sein" }
    /// Error.
    needs_number_at_most(field, most) { en: "{field} must be {most} or less", de: "{field} darf höchstens {most} sein" }
    /// Error.
    needs_amount(field, example) { en: "{field} must be an amount of money, like {example}", de: "{field} muss ein Geldbetrag sein, zum Beispiel {example}" }
    /// Error.
    needs_choice(field) { en: "Choose an answer for {field}", de: "Wählen Sie eine Antwort bei {field}" }
    /// Error.
    needs_known_choice(field, value) { en: "{field} has no answer “{value}”", de: "{field} kennt die Antwort „{value}“ nicht" }
    /// Error.
    needs_country(field) { en: "{field} must be a country, like DE or FR", de: "{field} muss ein Land sein, zum Beispiel DE oder FR" }
    /// Error.
    needs_answer(field) { en: "{field} is missing", de: "{field} fehlt" }
    /// Error.
    needs_shorter(field, most) { en: "{field} must be {most} characters or fewer", de: "{field} darf höchstens {most} Zeichen lang sein" }
    /// Hint at a field for money.
    amount_hint(currency, example) { en: "In {currency}, for example {example}", de: "In {currency}, zum Beispiel {example}" }
    /// Hint at a field that a price depends on.
    prices_depend_on_this(tiers) { en: "It decides the price of {tiers}", de: "Davon hängt der Preis von {tiers} ab" }
    /// Hint at a field that eligibility depends on.
    joining_depends_on_this(tiers) { en: "It decides who may join {tiers}", de: "Davon hängt ab, wer {tiers} beitreten kann" }
    /// After a question that may be left open.
    optional { en: "(optional)", de: "(freiwillig)" }
}
