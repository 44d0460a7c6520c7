//! A programme's page: its version, its tiers, its notes and sources.

texts! {
    /// State of a version.
    version_in_force { en: "In force", de: "In Kraft" }
    /// State of a version.
    version_draft { en: "Draft, not for sale", de: "Entwurf, nicht buchbar" }
    /// State of a version that others have followed.
    version_earlier { en: "An earlier version", de: "Eine frühere Fassung" }
    /// State of a version that is not yet in force.
    version_later(date) { en: "A later version from {date}", de: "Eine spätere Fassung ab {date}" }
    /// State of a version that is not yet in force, where its date stands beside it.
    version_after { en: "A later version", de: "Eine spätere Fassung" }
    /// Which version a page shows.
    version_name(version) { en: "Version {version}", de: "Fassung {version}" }
    /// Which version a page shows, and since when it holds.
    version_since(version, date) { en: "Version {version}, from {date}", de: "Fassung {version}, ab {date}" }
    /// A second date, for those who renew.
    version_renewals_from(date) { en: "For renewals from {date}", de: "Für Verlängerungen ab {date}" }
    /// Notice on a page that shows another version than the one in force.
    not_in_force(date) { en: "You are looking at the version of {date}, which is not the one in force.", de: "Sie sehen die Fassung vom {date}; sie ist nicht die geltende." }
    /// Link back.
    see_version_in_force { en: "See the version in force", de: "Geltende Fassung ansehen" }
    /// Link.
    see_what_changes { en: "See what changes", de: "Änderungen ansehen" }
    /// Heading over the versions.
    versions_heading { en: "Versions", de: "Fassungen" }
    /// Heading over tiers for people.
    tiers_for_people { en: "For people", de: "Für Personen" }
    /// Heading over tiers for organisations.
    tiers_for_organisations { en: "For organisations", de: "Für Organisationen" }
    /// Heading over tiers for both.
    tiers_for_both { en: "For people and organisations", de: "Für Personen und Organisationen" }
    /// Heading over tiers that nobody new can join.
    tiers_closed { en: "Closed to new members", de: "Für neue Mitglieder geschlossen" }
    /// Heading over who may join at all.
    who_may_join_heading { en: "Who may join", de: "Wer beitreten kann" }
    /// A condition on all tiers.
    parent_required(parent) { en: "Membership of {parent} is required.", de: "Voraussetzung ist eine Mitgliedschaft bei {parent}." }
    /// Heading over standings that cross the tiers.
    standings_heading { en: "Standings", de: "Status" }
    /// Heading over the seats of the bodies.
    seats_heading { en: "Seats", de: "Sitze" }
    /// Heading over remarks on the sources.
    notes_heading { en: "Notes on the source", de: "Anmerkungen zur Quelle" }
    /// Heading over the published documents.
    sources_heading { en: "Sources", de: "Quellen" }
    /// A published document and its date.
    source_of(title, date) { en: "{title}, {date}", de: "{title}, {date}" }
    /// Link to a line of the programme file.
    source_line(line) { en: "Line {line} of the programme file", de: "Zeile {line} der Programmdatei" }
    /// The same where there is little room.
    source_line_short(line) { en: "Line {line}", de: "Zeile {line}" }
    /// The same for one tier.
    source_line_of(tier, line) { en: "{tier}: line {line}", de: "{tier}: Zeile {line}" }
    /// Heading of the page that shows the programme file.
    source_heading { en: "Programme file", de: "Programmdatei" }
    /// Beneath that heading.
    source_intro { en: "Everything that this site says about the programme stands in this file.", de: "Alles, was diese Website über das Programm sagt, steht in dieser Datei." }
    /// Link.
    source_download { en: "Download the file", de: "Datei herunterladen" }
    /// A membership elsewhere that some tiers require.
    parent_required_for(parent, tiers) { en: "{tiers}: membership of {parent} is required.", de: "{tiers}: Voraussetzung ist eine Mitgliedschaft bei {parent}." }
    /// What is given instead of money, in the list of tiers.
    instead_line(alternatives) { en: "Instead of money: {alternatives}", de: "Statt Geld: {alternatives}" }
    /// What has to be given besides money, in the list of tiers.
    besides_line(alternatives) { en: "Besides money: {alternatives}", de: "Neben Geld: {alternatives}" }
    /// Who grants a standing.
    standing_granted_by(reviewers) { en: "Granted by: {reviewers}", de: "Darüber entscheidet: {reviewers}" }
    /// Beneath the heading of the seats.
    seats_intro { en: "Seats follow the number of members. Enter numbers to see what they come to.", de: "Die Sitze richten sich nach der Zahl der Mitglieder. Geben Sie Zahlen ein, um zu sehen, was herauskommt." }
    /// Question in the form of the seats.
    seats_members(tier) { en: "Members in {tier}", de: "Mitglieder in {tier}" }
    /// Button without scripts.
    seats_compute { en: "Compute the seats", de: "Sitze berechnen" }
    /// Result.
    seats_count(n) plural { en: one "{n} seat", other "{n} seats"; de: one "{n} Sitz", other "{n} Sitze" }
    /// Result: counts are missing.
    seats_need(tiers) { en: "Depends on the members in {tiers}", de: "Hängt von den Mitgliedern in {tiers} ab" }
    /// Result: the condition of the body does not hold.
    seats_condition_fails { en: "No seats: the condition does not hold", de: "Keine Sitze: Die Bedingung ist nicht erfüllt" }
    /// Result: the arithmetic has none.
    seats_not_computable { en: "The formula has no result for these numbers", de: "Die Formel hat für diese Zahlen kein Ergebnis" }
    /// Before a formula.
    seats_formula { en: "Formula:", de: "Formel:" }
    /// Before the condition of a body.
    seats_if { en: "Only if:", de: "Nur wenn:" }
}
