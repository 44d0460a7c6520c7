//! What stands on every page: header, navigation, footer.

texts! {
    /// Name of the product.
    product { en: "Guildhall", de: "Guildhall" }
    /// Title of a page within a foundation's site.
    page_title(page, foundation) { en: "{page} – {foundation}", de: "{page} – {foundation}" }
    /// Title of a page whose form has errors.
    error_title(title) { en: "Error: {title}", de: "Fehler: {title}" }
    /// Link, first on the page.
    skip_to_main { en: "Skip to the main content", de: "Zum Hauptinhalt springen" }
    /// Name of the main navigation.
    nav_site { en: "This site", de: "Diese Website" }
    /// Name of the breadcrumbs.
    nav_crumbs { en: "Where you are", de: "Sie sind hier" }
    /// Name of the language switch.
    nav_language { en: "Language and help", de: "Sprache und Hilfe" }
    /// Navigation.
    nav_home { en: "Home", de: "Startseite" }
    /// Navigation.
    nav_compare { en: "Compare", de: "Vergleichen" }
    /// Navigation.
    nav_fit { en: "Which tier fits", de: "Welche Stufe passt" }
    /// Navigation.
    nav_changes { en: "Changes", de: "Änderungen" }
    /// Navigation, at the same place on every page.
    nav_help { en: "Help", de: "Hilfe" }
    /// Navigation.
    nav_foundations { en: "All foundations", de: "Alle Stiftungen" }
    /// Footer.
    nav_documents { en: "Legal documents", de: "Rechtliche Dokumente" }
    /// Footer.
    nav_contact { en: "Contact", de: "Kontakt" }
    /// Footer: heading of what a program can read.
    for_programs { en: "For programs", de: "Maschinenlesbar" }
    /// Footer: the programme as a file.
    nav_source { en: "Programme file", de: "Programmdatei" }
    /// Footer: the page with the snippet.
    nav_embed { en: "Put the comparison on your site", de: "Vergleich in die eigene Website einbinden" }
    /// Footer: the readable page of the interface.
    nav_api { en: "Interface for programs", de: "Schnittstelle für Programme" }
    /// Footer, last line.
    one_file { en: "Every benefit and price on this site comes from one published file.", de: "Alle Leistungen und Preise auf dieser Website stammen aus einer veröffentlichten Datei." }
    /// Heading of the help page.
    help_heading { en: "Help", de: "Hilfe" }
    /// Help.
    help_intro(foundation) { en: "{foundation} answers questions about membership.", de: "{foundation} beantwortet Fragen zur Mitgliedschaft." }
    /// Help, before an address.
    help_write_to(address) { en: "Write to {address}", de: "Schreiben Sie an {address}" }
    /// Said while something is on its way.
    loading { en: "Loading…", de: "Wird geladen …" }
    /// Heading of the page that describes the interface.
    api_heading { en: "Interface for programs", de: "Schnittstelle für Programme" }
    /// The same page.
    api_intro { en: "A program can read and do what the pages show, from the same place and by the same rules.", de: "Ein Programm kann lesen und tun, was die Seiten zeigen: aus derselben Quelle und nach denselben Regeln." }
    /// Link on the same page.
    api_openapi { en: "OpenAPI description", de: "OpenAPI-Beschreibung" }
    /// Column of the same list.
    api_name { en: "Name", de: "Name" }
    /// Column of the same list.
    api_kind { en: "Kind", de: "Art" }
    /// Column of the same list.
    api_meaning { en: "What it means", de: "Bedeutung" }
    /// Heading of an endpoint's answers.
    api_answers { en: "Answers", de: "Antworten" }
    /// Column of the answers.
    api_status { en: "Status", de: "Status" }
    /// Help on the first page.
    help_how { en: "Choose a foundation and compare its tiers, or answer a few questions to see which tier fits. Every price comes with its reasons. What you state stands in the address of the page and is not stored.", de: "Wählen Sie eine Stiftung und vergleichen Sie ihre Stufen, oder beantworten Sie ein paar Fragen und sehen Sie, welche Stufe passt. Jeder Preis wird begründet. Ihre Angaben stehen in der Adresse der Seite und werden nicht gespeichert." }
}
