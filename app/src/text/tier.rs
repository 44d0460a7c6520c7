//! A tier's page.

texts! {
    /// Above the name of a tier.
    tier_for_people { en: "Tier for people", de: "Stufe für Personen" }
    /// Above the name of a tier.
    tier_for_organisations { en: "Tier for organisations", de: "Stufe für Organisationen" }
    /// Above the name of a tier.
    tier_for_both { en: "Tier for people and organisations", de: "Stufe für Personen und Organisationen" }
    /// Notice on a tier that nobody new can join.
    tier_closed { en: "Closed to new members", de: "Für neue Mitglieder geschlossen" }
    /// Heading.
    grants_heading { en: "What it grants", de: "Was sie bietet" }
    /// How many benefits a tier grants.
    grants_count(n) plural { en: one "{n} benefit", other "{n} benefits"; de: one "{n} Leistung", other "{n} Leistungen" }
    /// How many of them are inherited.
    grants_inherited(n, tiers) plural { en: one "{n} benefit comes from {tiers}", other "{n} benefits come from {tiers}"; de: one "{n} Leistung stammt aus {tiers}", other "{n} Leistungen stammen aus {tiers}" }
    /// A tier without benefits.
    grants_none { en: "No benefits are written down for this tier.", de: "Für diese Stufe sind keine Leistungen festgehalten." }
    /// Where a tier begins from.
    includes_all_of(tier) { en: "Includes everything in {tier}", de: "Schließt alles aus {tier} ein" }
    /// What a tier takes away.
    without_benefit(benefit, tier) { en: "{benefit} from {tier} is not included", de: "{benefit} aus {tier} ist nicht enthalten" }
    /// What a tier puts in another's place.
    replaces(value, tier) { en: "Replaces “{value}” from {tier}", de: "Ersetzt „{value}“ aus {tier}" }
    /// Heading.
    asks_heading { en: "What it asks of you", de: "Was sie von Ihnen verlangt" }
    /// A tier without responsibilities.
    asks_nothing { en: "Nothing beyond joining is written down for this tier.", de: "Für diese Stufe ist nichts festgehalten, was über den Beitritt hinausgeht." }
    /// What happens to who does not do it.
    asks_or_else(tier) { en: "Otherwise you are moved to {tier}", de: "Sonst wechseln Sie in {tier}" }
    /// Heading.
    qualifies_heading { en: "Who may join", de: "Wer beitreten kann" }
    /// A tier without conditions.
    qualifies_anybody { en: "No condition is written down for this tier.", de: "Für diese Stufe ist keine Bedingung festgehalten." }
    /// How often evidence is asked for again.
    evidence_checked_every_months(n) plural { en: one "Checked every month", other "Checked every {n} months"; de: one "Wird jeden Monat geprüft", other "Wird alle {n} Monate geprüft" }
    /// A tier with few places.
    cap(n) plural { en: one "At most {n} member", other "At most {n} members"; de: one "Höchstens {n} Mitglied", other "Höchstens {n} Mitglieder" }
    /// What happens when the places are taken.
    cap_waiting_list { en: "When all places are taken there is a waiting list.", de: "Sind alle Plätze vergeben, gibt es eine Warteliste." }
    /// Companies of one group.
    cap_related { en: "Related companies count as one member.", de: "Verbundene Unternehmen zählen als ein Mitglied." }
    /// Heading.
    joining_heading { en: "How one joins", de: "Wie man beitritt" }
    /// Link to the comparison, with this tier chosen.
    compare_with_others { en: "Compare with other tiers", de: "Mit anderen Stufen vergleichen" }
    /// The two counts above in a line.
    grants_summary(count, inherited) { en: "{count}; {inherited}", de: "{count}; {inherited}" }
    /// What proves that a condition holds.
    evidence(evidence) { en: "What to bring: {evidence}", de: "Was Sie vorlegen: {evidence}" }
    /// The last day of a condition.
    until_date(date) { en: "Until {date}", de: "Bis {date}" }
    /// Before the condition under which a membership elsewhere is not required.
    parent_except { en: "Not required if:", de: "Nicht nötig, wenn:" }
}
