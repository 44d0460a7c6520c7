//! How one joins: who decides, and the way in.

texts! {
    /// Link into joining.
    apply_for(tier) { en: "Apply for {tier}", de: "{tier} beantragen" }
    /// Link into joining where people talk first.
    ask_about(tier) { en: "Ask about {tier}", de: "Nach {tier} fragen" }
    /// Heading of the page behind that link.
    apply_heading(tier) { en: "Apply for {tier}", de: "{tier} beantragen" }
    /// What is carried over from the comparison.
    apply_carried { en: "What you have already told us", de: "Was Sie uns schon gesagt haben" }
    /// A draft cannot be joined.
    apply_draft { en: "This version is a draft. Nobody can join under it yet.", de: "Diese Fassung ist ein Entwurf. Noch kann niemand nach ihr beitreten." }
    /// A tier that is closed.
    apply_closed { en: "Nobody new can join this tier.", de: "Dieser Stufe kann niemand neu beitreten." }
    /// Link back.
    apply_change { en: "Change this", de: "Ändern" }
    /// Stage: by the applicant.
    stage_apply { en: "You apply", de: "Sie stellen den Antrag" }
    /// Stage.
    stage_automatic { en: "You are admitted at once", de: "Sie werden sofort aufgenommen" }
    /// Stage.
    stage_staff { en: "The staff decide", de: "Die Geschäftsstelle entscheidet" }
    /// Stage.
    stage_committee { en: "The membership committee decides", de: "Der Mitgliederausschuss entscheidet" }
    /// Stage.
    stage_board { en: "The board decides", de: "Der Vorstand entscheidet" }
    /// Beneath the stage at which an application is.
    stage_now { en: "Your application is here now", de: "Hier ist Ihr Antrag jetzt" }
    /// Beneath the stage that has asked the applicant something.
    stage_waits_for_you { en: "Waits for your answer", de: "Wartet auf Ihre Antwort" }
    /// A stage that gifts in kind add.
    stage_in_kind_only { en: "Only if you give something instead of money", de: "Nur wenn Sie etwas statt Geld geben" }
    /// Who decides, within a sentence or cell.
    reviewer_automatic { en: "Nobody, admission is automatic", de: "Niemand, die Aufnahme erfolgt automatisch" }
    /// Who decides, within a sentence or cell.
    reviewer_staff { en: "the staff", de: "die Geschäftsstelle" }
    /// Who decides, within a sentence or cell.
    reviewer_committee { en: "the membership committee", de: "der Mitgliederausschuss" }
    /// Who decides, within a sentence or cell.
    reviewer_board { en: "the board", de: "der Vorstand" }
    /// Cell: who decides on gifts in kind.
    reviewers_in_kind(reviewers) { en: "On gifts in kind: {reviewers}", de: "Über Sachleistungen: {reviewers}" }
    /// Heading over the way to apply.
    apply_how_heading { en: "Start your application", de: "Antrag beginnen" }
    /// Heading over the stages that follow.
    apply_next_heading { en: "What happens next", de: "Wie es weitergeht" }
    /// Heading where no tier is chosen yet.
    apply_choose { en: "Which tier do you want to apply for?", de: "Welche Stufe möchten Sie beantragen?" }
    /// What is applied for.
    apply_tier { en: "Tier", de: "Stufe" }
    /// What is applied for.
    apply_programme { en: "Programme", de: "Programm" }
    /// A line of the prepared mail: what it is about, and what is known.
    letter_line(label, value) { en: "{label}: {value}", de: "{label}: {value}" }
}
