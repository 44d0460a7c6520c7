//! What changed between two versions.

texts! {
    /// Heading.
    changes_heading { en: "What changed", de: "Was sich geändert hat" }
    /// Beneath the heading.
    changes_between(old, new) { en: "From the version of {old} to the version of {new}", de: "Von der Fassung vom {old} zur Fassung vom {new}" }
    /// Label.
    changes_from { en: "From", de: "Von" }
    /// Label.
    changes_to { en: "To", de: "Bis" }
    /// Button.
    changes_show { en: "Show changes", de: "Änderungen zeigen" }
    /// How many there are.
    changes_count(n) plural { en: one "{n} change", other "{n} changes"; de: one "{n} Änderung", other "{n} Änderungen" }
    /// None.
    changes_none { en: "Nothing changed between these versions.", de: "Zwischen diesen Fassungen hat sich nichts geändert." }
    /// There is one version only.
    changes_one_version { en: "There is only one version of this programme.", de: "Von diesem Programm gibt es nur eine Fassung." }
    /// Beneath the heading, where those who renew have another day than those who join.
    changes_renewals(date) { en: "Members who renew get the new version from {date}.", de: "Bei einer Verlängerung gilt die neue Fassung ab {date}." }
    /// Beneath the heading, where all have the same day.
    changes_joining(date) { en: "Whoever joins gets the new version from {date}; a membership keeps the version it was bought under until it renews.", de: "Bei einem Beitritt gilt die neue Fassung ab {date}; eine Mitgliedschaft behält bis zur Verlängerung die Fassung, unter der sie abgeschlossen wurde." }
    /// Heading over tiers that are the same.
    changes_unchanged { en: "Unchanged", de: "Unverändert" }
    /// A version to choose.
    changes_version_in_force(version, date) { en: "{version}, from {date} (in force)", de: "{version}, ab {date} (in Kraft)" }
    /// A version to choose.
    changes_version(version, date) { en: "{version}, from {date}", de: "{version}, ab {date}" }
    /// For whom prices are compared.
    changes_for_facts { en: "Prices are compared for the facts you stated.", de: "Preise werden für Ihre Angaben verglichen." }
    /// Heading over tiers that came.
    changes_tiers_added { en: "New tiers", de: "Neue Stufen" }
    /// Heading over tiers that went.
    changes_tiers_removed { en: "Tiers that are gone", de: "Entfallene Stufen" }
    /// Kind of change.
    change_added { en: "Added", de: "Neu" }
    /// Kind of change.
    change_removed { en: "Removed", de: "Entfallen" }
    /// Kind of change.
    change_changed { en: "Changed", de: "Geändert" }
    /// Kind of change.
    change_renamed { en: "Renamed", de: "Umbenannt" }
    /// Kind of change.
    change_closed { en: "Closed to new members", de: "Für neue Mitglieder geschlossen" }
    /// Kind of change.
    change_reopened { en: "Open to new members again", de: "Wieder für neue Mitglieder offen" }
    /// What changed.
    change_of_name { en: "Name", de: "Name" }
    /// What changed.
    change_of_identifier { en: "Identifier", de: "Kennung" }
    /// What changed.
    change_of_price { en: "Price", de: "Preis" }
    /// What changed.
    change_of_alternatives { en: "Instead of money", de: "Statt Geld" }
    /// What changed.
    change_of_qualification { en: "Who may join", de: "Wer beitreten kann" }
    /// What changed.
    change_of_parent { en: "Membership elsewhere", de: "Mitgliedschaft anderswo" }
    /// What changed.
    change_of_responsibilities { en: "What it asks of you", de: "Was sie von Ihnen verlangt" }
    /// What changed.
    change_of_term { en: "Term", de: "Laufzeit" }
    /// What changed.
    change_of_cap { en: "Number of members", de: "Zahl der Mitglieder" }
    /// What changed.
    change_of_review { en: "Who decides", de: "Wer entscheidet" }
    /// What changed.
    change_of_review_in_kind { en: "Who decides on gifts in kind", de: "Wer über Sachleistungen entscheidet" }
    /// For ears, before what was.
    change_before { en: "Before:", de: "Vorher:" }
    /// For ears, before what is.
    change_after { en: "After:", de: "Nachher:" }
    /// No limit.
    change_no_limit { en: "No limit", de: "Keine Grenze" }
}
