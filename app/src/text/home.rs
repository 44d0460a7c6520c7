//! A foundation's home, and the list of the foundations.

texts! {
    /// Heading of the list of foundations.
    foundations_title { en: "Membership, written down once", de: "Mitgliedschaft, einmal aufgeschrieben" }
    /// Beneath that heading.
    foundations_intro { en: "Compare what each tier of a foundation grants, what it would cost you and why, and what is expected in return.", de: "Vergleichen Sie, was jede Stufe einer Stiftung bietet, was sie für Sie kosten würde und warum, und was dafür erwartet wird." }
    /// Heading.
    foundations_heading { en: "Foundations", de: "Stiftungen" }
    /// Beneath a foundation's name.
    programmes_count(n) plural { en: one "{n} programme", other "{n} programmes"; de: one "{n} Programm", other "{n} Programme" }
    /// Beneath a foundation's or programme's name.
    tiers_count(n) plural { en: one "{n} tier", other "{n} tiers"; de: one "{n} Stufe", other "{n} Stufen" }
    /// Button.
    compare_tiers { en: "Compare the tiers", de: "Stufen vergleichen" }
    /// Button.
    find_tier { en: "Which tier fits you", de: "Welche Stufe passt zu Ihnen" }
    /// Heading over the projects and communities.
    supports_heading { en: "Communities it supports", de: "Geförderte Gemeinschaften" }
    /// Heading over what each kind of reader gets.
    brings_heading { en: "What membership brings", de: "Was die Mitgliedschaft bringt" }
    /// Heading over the programmes of a foundation.
    offers_heading { en: "Ways to take part", de: "Möglichkeiten mitzumachen" }
    /// The same, where there are membership and project work.
    offers_both_heading { en: "Membership and project work", de: "Mitgliedschaft und Projektarbeit" }
    /// Heading over the promises.
    commitments_heading { en: "What you can hold us to", de: "Worauf Sie sich verlassen können" }
    /// Heading over the documents.
    documents_heading { en: "Legal documents", de: "Rechtliche Dokumente" }
    /// Heading.
    contact_heading { en: "Contact", de: "Kontakt" }
    /// Link to a programme's comparison.
    compare_programme(programme) { en: "Compare {programme}", de: "{programme} vergleichen" }
    /// Link to a programme's page.
    see_programme(programme) { en: "See {programme}", de: "{programme} ansehen" }
    /// Beneath a foundation's name: the two counts.
    programmes_and_tiers(programmes, tiers) { en: "{programmes}, {tiers}", de: "{programmes}, {tiers}" }
    /// Link to a foundation's own site.
    website_of(foundation) { en: "Website of {foundation}", de: "Website von {foundation}" }
    /// Link to the page where a foundation says how it can be reached.
    contact_more { en: "More ways to get in touch", de: "Weitere Wege zum Kontakt" }
}
