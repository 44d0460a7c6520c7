//! The comparison: choices, table, the words of its cells.

texts! {
    /// Heading.
    compare_heading { en: "Compare the tiers", de: "Stufen vergleichen" }
    /// Description of the page.
    compare_intro { en: "What each tier grants, what it would cost you and why, and what is expected in return.", de: "Was jede Stufe bietet, was sie für Sie kosten würde und warum, und was dafür erwartet wird." }
    /// Caption of the table: what is compared.
    compare_caption(foundation, programme, tiers) { en: "{foundation}, {programme}: {tiers}", de: "{foundation}, {programme}: {tiers}" }
    /// Header of the first column.
    column_benefit { en: "Benefit", de: "Leistung" }
    /// Choice of tiers.
    choose_tiers { en: "Tiers to compare", de: "Zu vergleichende Stufen" }
    /// Why not all tiers are shown.
    choose_up_to(n) plural { en: one "{n} tier fits side by side.", other "Up to {n} tiers fit side by side."; de: one "{n} Stufe passt nebeneinander.", other "Bis zu {n} Stufen passen nebeneinander." }
    /// Facts.
    your_situation { en: "Your situation", de: "Ihre Angaben" }
    /// Facts, when none is known.
    nothing_stated { en: "Nothing stated yet", de: "Noch keine Angaben" }
    /// Choice that takes an answer back.
    not_stated { en: "Not stated", de: "Keine Angabe" }
    /// Answer.
    answer_yes { en: "Yes", de: "Ja" }
    /// Answer.
    answer_no { en: "No", de: "Nein" }
    /// Checkbox.
    only_differences { en: "Only what differs", de: "Nur Unterschiede" }
    /// Label.
    search_benefits { en: "Search the benefits", de: "Leistungen durchsuchen" }
    /// Label.
    group_by_kind { en: "Kind of benefit", de: "Art der Leistung" }
    /// First choice of the kinds.
    all_kinds { en: "All kinds", de: "Alle Arten" }
    /// Label.
    currency { en: "Currency", de: "Währung" }
    /// Button.
    update { en: "Update", de: "Aktualisieren" }
    /// Link whose address holds the whole state.
    share_link { en: "Link to this comparison", de: "Link zu diesem Vergleich" }
    /// Link.
    print { en: "Print", de: "Drucken" }
    /// Link.
    csv { en: "CSV", de: "CSV" }
    /// Link.
    json { en: "JSON", de: "JSON" }
    /// How much is shown.
    tiers_shown(n) plural { en: one "{n} tier", other "{n} tiers"; de: one "{n} Stufe", other "{n} Stufen" }
    /// How much is shown.
    benefits_shown(n) plural { en: one "{n} benefit", other "{n} benefits"; de: one "{n} Leistung", other "{n} Leistungen" }
    /// How much is shown: the two counts above and this one.
    rows_differ(n) plural { en: one "{n} differs", other "{n} differ"; de: one "{n} verschieden", other "{n} verschieden" }
    /// All counts in one line.
    shown_summary(tiers, benefits, differ) { en: "{tiers}, {benefits}, {differ}", de: "{tiers}, {benefits}, {differ}" }
    /// What a search or the differences leave out.
    rows_hidden(n) plural { en: one "{n} benefit is hidden by your choices", other "{n} benefits are hidden by your choices"; de: one "{n} Leistung ist durch Ihre Auswahl ausgeblendet", other "{n} Leistungen sind durch Ihre Auswahl ausgeblendet" }
    /// What has no row.
    rows_absent(n) plural { en: one "{n} benefit that none of these tiers has is left out", other "{n} benefits that none of these tiers has are left out"; de: one "{n} Leistung, die keine dieser Stufen hat, ist weggelassen", other "{n} Leistungen, die keine dieser Stufen hat, sind weggelassen" }
    /// Nothing is left.
    nothing_found(search) { en: "No benefit contains “{search}”.", de: "Keine Leistung enthält „{search}“." }
    /// Nothing is left.
    nothing_differs { en: "The tiers shown do not differ in this.", de: "Die gezeigten Stufen unterscheiden sich hierin nicht." }
    /// For ears: after the name of a row whose cells differ.
    differs { en: "(differs)", de: "(verschieden)" }
    /// Heading of the rows about price and joining.
    group_cost { en: "Cost and joining", de: "Kosten und Beitritt" }
    /// Row.
    row_price { en: "Price", de: "Preis" }
    /// Row.
    row_alternatives { en: "Instead of money", de: "Statt Geld" }
    /// Row.
    row_eligibility { en: "Who may join", de: "Wer beitreten kann" }
    /// Row.
    row_term { en: "Term", de: "Laufzeit" }
    /// Row.
    row_review { en: "Who decides", de: "Wer entscheidet" }
    /// Row.
    row_asks { en: "What it asks of you", de: "Was sie von Ihnen verlangt" }
    /// Row.
    row_join { en: "Joining", de: "Beitritt" }
    /// Cell.
    cell_yes { en: "Yes", de: "Ja" }
    /// Cell.
    cell_no { en: "Not included", de: "Nicht enthalten" }
    /// Cell.
    cell_replaced_by(benefit) { en: "Replaced by {benefit}", de: "Ersetzt durch {benefit}" }
    /// Cell.
    cell_none { en: "None", de: "Keine" }
    /// Cell.
    cell_unlimited { en: "Unlimited", de: "Unbegrenzt" }
    /// Cell: a quantity with its unit, which stands in the form that goes with the number.
    quantity(amount, unit) { en: "{amount} {unit}", de: "{amount} {unit}" }
    /// Cell: a number or a quantity, at most.
    up_to(quantity) { en: "Up to {quantity}", de: "Bis zu {quantity}" }
    /// Cell: without limit, of something.
    unlimited(unit) { en: "Unlimited {unit}", de: "{unit}, unbegrenzt" }
    /// Cell.
    votes(n) plural { en: one "{n} vote", other "{n} votes"; de: one "{n} Stimme", other "{n} Stimmen" }
    /// Cell: a quantity and its period.
    each_month(quantity) { en: "{quantity} a month", de: "{quantity} im Monat" }
    /// Cell: a quantity and its period.
    each_quarter(quantity) { en: "{quantity} a quarter", de: "{quantity} im Quartal" }
    /// Cell: a quantity and its period.
    each_year(quantity) { en: "{quantity} a year", de: "{quantity} im Jahr" }
    /// Cell: a quantity and its period.
    each_term(quantity) { en: "{quantity} in each term", de: "{quantity} je Laufzeit" }
    /// Cell: a quantity and its occasion.
    each_event(quantity) { en: "{quantity} at each event", de: "{quantity} je Veranstaltung" }
    /// Cell: a quantity and its occasion.
    each_seat(quantity) { en: "{quantity} for each open seat", de: "{quantity} für jeden offenen Sitz" }
    /// Cell: a quantity and its occasion.
    each_election(quantity) { en: "{quantity} in each election", de: "{quantity} je Wahl" }
    /// Cell: a quantity for every member alike.
    each_member(quantity) { en: "{quantity} for each member", de: "{quantity} je Mitglied" }
    /// Where a grant comes from.
    from_tier(tier) { en: "from {tier}", de: "aus {tier}" }
    /// When a right begins.
    after_days(n) plural { en: one "After {n} day of membership", other "After {n} days of membership"; de: one "Nach {n} Tag Mitgliedschaft", other "Nach {n} Tagen Mitgliedschaft" }
    /// When a right begins.
    from_date(date) { en: "From {date}", de: "Ab {date}" }
    /// What is kept for the next period.
    carry_over(n) plural { en: one "Up to {n} that is not used is carried over", other "Up to {n} that are not used are carried over"; de: one "Bis zu {n} nicht genutzte wird übertragen", other "Bis zu {n} nicht genutzte werden übertragen" }
    /// How many there are for all members.
    capacity(n) plural { en: one "{n} place for all members together", other "{n} places for all members together"; de: one "{n} Platz für alle Mitglieder zusammen", other "{n} Plätze für alle Mitglieder zusammen" }
    /// Two benefits that exclude each other.
    not_together_with(benefit) { en: "Not together with {benefit}", de: "Nicht zusammen mit {benefit}" }
    /// Before a condition.
    condition(condition) { en: "Condition: {condition}", de: "Bedingung: {condition}" }
    /// Opens the explanation of a price.
    why { en: "Why", de: "Warum" }
    /// Ends the name of that control, for ears.
    why_for(tier) { en: "Why this price for {tier}", de: "Warum dieser Preis für {tier}" }
    /// Opens an explanation.
    more_about(benefit) { en: "About {benefit}", de: "Über {benefit}" }
    /// Opens the origin of a statement.
    source { en: "Source", de: "Quelle" }
}
