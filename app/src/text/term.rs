//! How long a membership runs, and what happens at its end.

texts! {
    /// Heading.
    term_heading { en: "Term", de: "Laufzeit" }
    /// Label.
    term_length { en: "Length", de: "Dauer" }
    /// Label.
    term_start { en: "Start", de: "Beginn" }
    /// Label.
    term_renewal { en: "Renewal", de: "Verlängerung" }
    /// Label.
    term_notice { en: "Notice", de: "Kündigungsfrist" }
    /// Label.
    term_grace { en: "Late renewal", de: "Nachfrist" }
    /// Label.
    term_commitment { en: "Minimum", de: "Mindestdauer" }
    /// Label.
    term_afterwards { en: "After the end", de: "Nach dem Ende" }
    /// Rolling, in whole years.
    term_years(n) plural { en: one "{n} year from the start", other "{n} years from the start"; de: one "{n} Jahr ab Beginn", other "{n} Jahre ab Beginn" }
    /// Rolling, in months.
    term_months(n) plural { en: one "{n} month from the start", other "{n} months from the start"; de: one "{n} Monat ab Beginn", other "{n} Monate ab Beginn" }
    /// By the calendar, the year of the start counting.
    term_calendar(n) plural { en: one "To 31 December of the year of the start", other "{n} calendar years, that of the start included"; de: one "Bis zum 31. Dezember des Jahres, in dem sie beginnt", other "{n} Kalenderjahre, das des Beginns eingeschlossen" }
    /// By the calendar, the rest of the first year on top.
    term_calendar_rest(n) plural { en: one "The rest of the year of the start, and one calendar year", other "The rest of the year of the start, and {n} calendar years"; de: one "Der Rest des Jahres, in dem sie beginnt, und ein Kalenderjahr", other "Der Rest des Jahres, in dem sie beginnt, und {n} Kalenderjahre" }
    /// By the fiscal year.
    term_fiscal(n, month) plural { en: one "To the end of the fiscal year, which begins in {month}", other "{n} fiscal years, each beginning in {month}"; de: one "Bis zum Ende des Geschäftsjahres, das im {month} beginnt", other "{n} Geschäftsjahre, jeweils ab {month}" }
    /// First rolling, then by the calendar.
    term_rolling_then_calendar { en: "A first year from the start, then to 31 December, then calendar years", de: "Ein erstes Jahr ab Beginn, dann bis zum 31. Dezember, dann Kalenderjahre" }
    /// Without end.
    term_life { en: "For life", de: "Auf Lebenszeit" }
    /// As long as something holds.
    term_while(condition) { en: "As long as this holds: {condition}", de: "Solange gilt: {condition}" }
    /// How often that is confirmed.
    term_confirmed_every_months(n) plural { en: one "Confirmed every month", other "Confirmed every {n} months"; de: one "Jeden Monat bestätigt", other "Alle {n} Monate bestätigt" }
    /// How often that is confirmed.
    term_confirmed_every_years(n) plural { en: one "Confirmed every year", other "Confirmed every {n} years"; de: one "Jedes Jahr bestätigt", other "Alle {n} Jahre bestätigt" }
    /// Agreed case by case.
    term_by_agreement { en: "By agreement", de: "Nach Vereinbarung" }
    /// Nothing is said.
    term_not_stated { en: "Not stated", de: "Nicht angegeben" }
    /// Start.
    starts_same_day { en: "On the day of admission", de: "Am Tag der Aufnahme" }
    /// Start.
    starts_next_month { en: "On the first day of the next month", de: "Am ersten Tag des nächsten Monats" }
    /// When a term starts.
    starts_next_year { en: "On the next 1 January", de: "Am nächsten 1. Januar" }
    /// Start, by the half of the month.
    starts_month_split(day) { en: "On the first day of the month of admission up to day {day}, of the next month after it", de: "Bei Aufnahme bis zum {day}. am Monatsersten, danach am Ersten des nächsten Monats" }
    /// What silence means.
    silence_renews { en: "Renews unless you give notice", de: "Verlängert sich, wenn Sie nicht kündigen" }
    /// What silence means.
    silence_ends { en: "Ends unless you renew", de: "Endet, wenn Sie nicht verlängern" }
    /// What silence means.
    silence_asks { en: "You are asked before the end", de: "Sie werden vor dem Ende gefragt" }
    /// What silence means.
    silence_moves { en: "You are moved to another tier unless you renew", de: "Sie wechseln in eine andere Stufe, wenn Sie nicht verlängern" }
    /// Notice.
    notice_days(n) plural { en: one "{n} day before the end", other "{n} days before the end"; de: one "{n} Tag vor dem Ende", other "{n} Tage vor dem Ende" }
    /// Grace.
    grace_days(n) plural { en: one "Possible up to {n} day after the end", other "Possible up to {n} days after the end"; de: one "Bis zu {n} Tag nach dem Ende möglich", other "Bis zu {n} Tage nach dem Ende möglich" }
    /// Commitment.
    commitment_months(n) plural { en: one "{n} month", other "{n} months"; de: one "{n} Monat", other "{n} Monate" }
    /// After a lapse.
    lapse_suspended { en: "Membership is suspended", de: "Die Mitgliedschaft ruht" }
    /// After a lapse.
    lapse_ended { en: "Membership has ended", de: "Die Mitgliedschaft ist beendet" }
    /// After a lapse.
    lapse_tier(tier) { en: "You become {tier}", de: "Sie wechseln in {tier}" }
}
