//! What a tier would cost, what may be given instead, and why.

texts! {
    /// Heading, when no fact is needed.
    cost_heading { en: "What it costs", de: "Was sie kostet" }
    /// Heading, when it depends on the reader's facts.
    your_cost_heading { en: "What it would cost you", de: "Was sie für Sie kosten würde" }
    /// Button without scripts.
    show_price { en: "Show my price", de: "Meinen Preis zeigen" }
    /// Outcome.
    outcome_free { en: "Free", de: "Kostenlos" }
    /// Outcome.
    outcome_by_agreement { en: "By agreement", de: "Nach Vereinbarung" }
    /// Outcome, with what is usual.
    outcome_by_agreement_hint(hint) { en: "By agreement: {hint}", de: "Nach Vereinbarung: {hint}" }
    /// Outcome.
    outcome_not_offered { en: "Not offered to you", de: "Wird Ihnen nicht angeboten" }
    /// Outcome.
    outcome_not_eligible { en: "You cannot join this tier", de: "Sie können dieser Stufe nicht beitreten" }
    /// Outcome.
    outcome_needs(facts) { en: "Needs these facts: {facts}", de: "Dazu fehlen diese Angaben: {facts}" }
    /// Outcome in few words, with a link to the field.
    outcome_needs_fact(fact) { en: "Needs {fact}", de: "Fehlt: {fact}" }
    /// An amount whose rhythm is stated beside it.
    amount_from_to(from, to) { en: "{from} to {to}", de: "{from} bis {to}" }
    /// An amount that is a least one.
    amount_or_more(amount) { en: "{amount} or more", de: "{amount} oder mehr" }
    /// An amount and its rhythm.
    price_once(amount) { en: "{amount} once", de: "einmalig {amount}" }
    /// An amount and its rhythm.
    price_a_year(amount) { en: "{amount} a year", de: "{amount} im Jahr" }
    /// An amount and its rhythm.
    price_a_month(amount) { en: "{amount} a month", de: "{amount} im Monat" }
    /// An amount and its rhythm.
    price_an_hour(amount) { en: "{amount} an hour", de: "{amount} je Stunde" }
    /// Passed through.
    price_at_cost { en: "At cost", de: "Zum Selbstkostenpreis" }
    /// Passed through with a surcharge.
    price_at_cost_plus(percent) { en: "At cost plus {percent}", de: "Zum Selbstkostenpreis zuzüglich {percent}" }
    /// Two amounts of different rhythm.
    price_and(first, second) { en: "{first} and {second}", de: "{first} und {second}" }
    /// Heading over alternatives.
    instead_of_money { en: "Instead of money", de: "Statt Geld" }
    /// Heading over what is given on top.
    besides_money { en: "Besides money", de: "Neben Geld" }
    /// An alternative: people.
    gives_people(n) plural { en: one "{n} full-time person", other "{n} full-time people"; de: one "{n} Vollzeitkraft", other "{n} Vollzeitkräfte" }
    /// An alternative: people in parts. The number is written by the language's rules.
    gives_people_part(number) { en: "The equivalent of {number} full-time people", de: "So viel wie {number} Vollzeitkräfte" }
    /// An alternative: things.
    gives_worth(amount) { en: "Worth at least {amount}", de: "Im Wert von mindestens {amount}" }
    /// An alternative: in kind.
    gives_equivalent { en: "Of the same value as the price", de: "Im Wert des Preises" }
    /// How much of the price may be given in kind.
    at_most_share(percent) { en: "At most {percent} of the price", de: "Höchstens {percent} des Preises" }
    /// Who must agree.
    needs_approval_by(reviewers) { en: "Needs approval by {reviewers}", de: "Zustimmung nötig: {reviewers}" }
    /// An alternative that depends on facts that are missing.
    alternative_open { en: "May be open to you; it depends on facts not stated", de: "Möglicherweise für Sie offen; das hängt von fehlenden Angaben ab" }
    /// Opens the explanation.
    why_this_price { en: "Why this price", de: "Warum dieser Preis" }
    /// Reason: one figure for everybody.
    because_flat { en: "One price for everybody.", de: "Ein Preis für alle." }
    /// Reason: a rule in words.
    because_otherwise { en: "No special rule applies.", de: "Es gilt keine Sonderregel." }
    /// Why.
    because_rule(rule) { en: "This rule applies: {rule}", de: "Es gilt diese Regel: {rule}" }
    /// Reason: a band with both bounds.
    because_band(fact, value, from, to) { en: "{fact}: {value} lies from {from} to {to}.", de: "{fact}: {value} liegt zwischen {from} und {to}." }
    /// Reason: a band without upper bound.
    because_band_from(fact, value, from) { en: "{fact}: {value} is {from} or more.", de: "{fact}: {value} ist {from} oder mehr." }
    /// Reason: a band without lower bound.
    because_band_below(fact, value, to) { en: "{fact}: {value} is below {to}.", de: "{fact}: {value} liegt unter {to}." }
    /// Reason: a band that ends with its bound.
    because_band_to(fact, value, to) { en: "{fact}: {value} is at most {to}.", de: "{fact}: {value} ist höchstens {to}." }
    /// Reason: a table of prices.
    because_table(table) { en: "From the table “{table}”.", de: "Aus der Tabelle „{table}“." }
    /// Reason: one step of a graduated price.
    because_units(units, fact, each, amount) { en: "{units} of {fact} at {each} each: {amount}", de: "{units} von {fact} zu je {each}: {amount}" }
    /// Reason: a formula.
    because_formula(formula, amount) { en: "{formula} gives {amount}.", de: "{formula} ergibt {amount}." }
    /// Reason: a multiplier.
    because_times(factor) { en: "Multiplied by {factor}.", de: "Mal {factor}." }
    /// Reason: a multiplier with its reason.
    because_times_reason(factor, reason) { en: "Multiplied by {factor}: {reason}", de: "Mal {factor}: {reason}" }
    /// Reason: a stated figure beats the rules.
    because_override { en: "A stated figure replaces the calculated one.", de: "Ein festgelegter Betrag ersetzt den berechneten." }
    /// Reason: the same, with its reason.
    because_override_reason(reason) { en: "A stated figure replaces the calculated one: {reason}", de: "Ein festgelegter Betrag ersetzt den berechneten: {reason}" }
    /// Reason: the least price.
    because_floor(amount) { en: "Raised to the least price, {amount}.", de: "Auf den Mindestpreis von {amount} angehoben." }
    /// Reason: the highest price.
    because_ceiling(amount) { en: "Held at the highest price, {amount}.", de: "Auf den Höchstpreis von {amount} begrenzt." }
    /// Reason: rounding.
    because_rounded(from, to) { en: "Rounded from {from} to {to}.", de: "Von {from} auf {to} gerundet." }
    /// What a missing fact is needed for.
    needed_for_price { en: "Needed for the price", de: "Für den Preis nötig" }
    /// What a missing fact is needed for.
    needed_for_eligibility { en: "Needed to say whether you may join", de: "Nötig, um zu sagen, ob Sie beitreten können" }
    /// What a missing fact is needed for.
    needed_for_alternative { en: "Needed to say what you may give instead of money", de: "Nötig, um zu sagen, was Sie statt Geld geben können" }
    /// Refusal with its reason.
    refused_closed_reason(reason) { en: "Closed to new members: {reason}", de: "Für neue Mitglieder geschlossen: {reason}" }
    /// Refusal.
    refused_only_people { en: "Only people can join", de: "Nur Personen können beitreten" }
    /// Refusal.
    refused_only_organisations { en: "Only organisations can join", de: "Nur Organisationen können beitreten" }
    /// Refusal.
    refused_condition(condition) { en: "This condition is not met: {condition}", de: "Diese Bedingung ist nicht erfüllt: {condition}" }
    /// Refusal.
    refused_parent(parent) { en: "Membership of {parent} is missing", de: "Die Mitgliedschaft bei {parent} fehlt" }
    /// A rule of a price that has a condition, as written in the programme file.
    rule_if(condition, price) { en: "If {condition}: {price}", de: "Wenn {condition}: {price}" }
    /// A rule of a price for one answer to a question.
    rule_answer(fact, answer, price) { en: "{fact} “{answer}”: {price}", de: "{fact} „{answer}“: {price}" }
    /// A rule of a price: a band with both bounds.
    rule_band(fact, from, to, price) { en: "{fact} {from} to {to}: {price}", de: "{fact} {from} bis {to}: {price}" }
    /// A rule of a price: a band without upper bound.
    rule_band_from(fact, from, price) { en: "{fact} {from} or more: {price}", de: "{fact} ab {from}: {price}" }
    /// A rule of a price: a band without lower bound.
    rule_band_to(fact, to, price) { en: "{fact} up to {to}: {price}", de: "{fact} bis {to}: {price}" }
    /// A rule of a price: a band that ends before its bound.
    rule_band_below(fact, to, price) { en: "{fact} below {to}: {price}", de: "{fact} unter {to}: {price}" }
    /// The price of one of what is counted.
    rule_each(price) { en: "{price} each", de: "je {price}" }
    /// A rule of a price: a formula, as written in the programme file.
    rule_formula(formula) { en: "By the formula {formula}", de: "Nach der Formel {formula}" }
}
