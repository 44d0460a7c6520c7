//! Which tier fits.

texts! {
    /// Heading.
    fit_heading { en: "Which tier fits you", de: "Welche Stufe passt zu Ihnen" }
    /// Beneath the heading.
    fit_intro { en: "A few questions. Skip what you do not know: each tier then says what is still open.", de: "Ein paar Fragen. Lassen Sie aus, was Sie nicht wissen: Jede Stufe sagt dann, was noch offen ist." }
    /// Button.
    fit_show { en: "Show the tiers", de: "Stufen zeigen" }
    /// Choice that leaves a question open.
    fit_do_not_know { en: "I do not know", de: "Weiß ich nicht" }
    /// Heading.
    fit_fits(n) plural { en: one "{n} tier fits", other "{n} tiers fit"; de: one "{n} Stufe passt", other "{n} Stufen passen" }
    /// Heading.
    fit_open(n) plural { en: one "{n} tier depends on facts not stated", other "{n} tiers depend on facts not stated"; de: one "{n} Stufe hängt von fehlenden Angaben ab", other "{n} Stufen hängen von fehlenden Angaben ab" }
    /// Heading.
    fit_does_not(n) plural { en: one "{n} tier does not fit", other "{n} tiers do not fit"; de: one "{n} Stufe passt nicht", other "{n} Stufen passen nicht" }
    /// Beneath the tiers that fit.
    fit_order { en: "In order of what they cost you.", de: "Nach dem geordnet, was sie für Sie kosten." }
    /// When none fits.
    fit_none { en: "No tier fits what you stated. Write to us: there may be another way.", de: "Keine Stufe passt zu Ihren Angaben. Schreiben Sie uns: Vielleicht gibt es einen anderen Weg." }
    /// Reason.
    reason_met(condition) { en: "Met: {condition}", de: "Erfüllt: {condition}" }
    /// Reason.
    reason_not_met(condition) { en: "Not met: {condition}", de: "Nicht erfüllt: {condition}" }
    /// A condition that waits for facts.
    reason_open(facts, condition) { en: "Depends on {facts}: {condition}", de: "Hängt ab von {facts}: {condition}" }
    /// A condition.
    reason_member_of(parent) { en: "Membership of {parent}", de: "Mitgliedschaft bei {parent}" }
    /// A condition that no fact answers.
    reason_judged(condition) { en: "Looked at when you apply: {condition}", de: "Wird beim Antrag geprüft: {condition}" }
    /// A price that waits for facts.
    reason_price_open(facts) { en: "The price depends on {facts}", de: "Der Preis hängt ab von {facts}" }
    /// What may be given instead of money waits for facts.
    reason_instead_open(facts) { en: "What you may give instead of money depends on {facts}", de: "Was Sie statt Geld geben können, hängt ab von {facts}" }
    /// The reason of one part of a price.
    reason_of_part(part, reason) { en: "{part}: {reason}", de: "{part}: {reason}" }
    /// Reason.
    reason_open_to_people { en: "Open to people", de: "Offen für Personen" }
    /// Reason.
    reason_open_to_organisations { en: "Open to organisations", de: "Offen für Organisationen" }
    /// Reason.
    reason_open_to_all { en: "Open to people and organisations", de: "Offen für Personen und Organisationen" }
    /// Link to the comparison of the tiers that fit.
    fit_compare { en: "Compare the tiers that fit", de: "Passende Stufen vergleichen" }
}
