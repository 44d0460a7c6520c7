//! Forms: what is asked, and what is wrong with an answer. An error says the same in the summary and at the field.

texts! {
    /// Heading of the summary.
    problem_heading { en: "There is a problem", de: "Es gibt ein Problem" }
    /// For ears, before the error at a field.
    error_prefix { en: "Error:", de: "Fehler:" }
    /// Error.
    needs_whole_number(field) { en: "{field} must be a whole number", de: "{field} muss eine ganze Zahl sein" }
    /// Error.
    needs_whole_number_between(field, least, most) { en: "{field} must be a whole number between {least} and {most}", de: "{field} muss eine ganze Zahl zwischen {least} und {most} sein" }
    /// Error.
    needs_amount(field, example) { en: "{field} must be an amount of money, like {example}", de: "{field} muss ein Geldbetrag sein, zum Beispiel {example}" }
    /// Error.
    needs_choice(field) { en: "Choose an answer for {field}", de: "Wählen Sie eine Antwort bei {field}" }
    /// Error.
    needs_known_choice(field, value) { en: "{field} has no answer “{value}”", de: "{field} kennt die Antwort „{value}“ nicht" }
    /// Hint at a field for money.
    amount_hint(currency, example) { en: "In {currency}, for example {example}", de: "In {currency}, zum Beispiel {example}" }
    /// After a question that may be left open.
    optional { en: "(optional)", de: "(freiwillig)" }
}
