//! Letters: what is sent by mail.

texts! {
    /// First line, where the name is known.
    mail_greeting(name) { en: "Hello {name},", de: "Guten Tag {name}," }
    /// First line, where no name is known.
    mail_greeting_nobody { en: "Hello,", de: "Guten Tag," }
    /// Before the value of a line.
    mail_label(label) { en: "{label}:", de: "{label}:" }
    /// Last line. The mail's answers go to the foundation.
    mail_closing(foundation) { en: "Questions? Reply to this mail and you reach {foundation}.", de: "Haben Sie Fragen? Antworten Sie auf diese E-Mail, und Sie erreichen {foundation}." }
    /// Stands for a name that is not known yet.
    mail_a_colleague { en: "A colleague of yours", de: "Jemand aus Ihrer Organisation" }
    /// Label.
    mail_foundation { en: "Foundation", de: "Stiftung" }
    /// Label.
    mail_tier { en: "Tier", de: "Stufe" }
    /// Label.
    mail_reference { en: "Reference", de: "Aktenzeichen" }
    /// Label.
    mail_organisation { en: "On behalf of", de: "Im Namen von" }
    /// Label.
    mail_part { en: "Your part", de: "Ihr Teil" }
    /// Label.
    mail_contact { en: "Contact", de: "Kontakt" }
    /// Part of an application.
    mail_part_applicant { en: "Application", de: "Antrag" }
    /// Part of an application.
    mail_part_legal { en: "Legal details", de: "Angaben zur Organisation" }
    /// Part of an application.
    mail_part_billing { en: "Invoice", de: "Rechnung" }
    /// Part of an application.
    mail_part_marketing { en: "Marketing", de: "Öffentlichkeitsarbeit" }
    /// Part of an application.
    mail_part_signature { en: "Signature", de: "Unterschrift" }
    /// The applicant has a link of their own, which the server does not know.
    mail_own_link { en: "To open your application, use the link that you have from us. If you have lost it, reply to this mail.", de: "Um Ihren Antrag zu öffnen, verwenden Sie den Link, den Sie von uns haben. Wenn Sie ihn nicht mehr finden, antworten Sie auf diese E-Mail." }

    /// Subject.
    resume_subject(tier, foundation) { en: "Your application for {tier}, {foundation}", de: "Ihr Antrag auf {tier}, {foundation}" }
    /// Opening.
    resume_opening { en: "Your application is saved. You can go on with it at any time, on any device.", de: "Ihr Antrag ist gespeichert. Sie können ihn jederzeit und auf jedem Gerät fortsetzen." }
    /// Link.
    resume_link { en: "Go on with your application", de: "Antrag fortsetzen" }
    /// Care for the link.
    resume_keep { en: "Whoever has this link can read and change your application: keep it to yourself.", de: "Wer diesen Link hat, kann Ihren Antrag lesen und ändern: Behalten Sie ihn für sich." }
    /// How long.
    resume_until(date) { en: "The link works until {date}.", de: "Der Link gilt bis zum {date}." }

    /// Subject.
    handed_subject(applicant, foundation) { en: "{applicant} asks for your help: membership application, {foundation}", de: "{applicant} bittet um Ihre Hilfe: Mitgliedsantrag, {foundation}" }
    /// Opening.
    handed_opening(applicant) { en: "{applicant} is preparing an application for membership and asks you to complete one part of it.", de: "{applicant} bereitet einen Mitgliedsantrag vor und bittet Sie, einen Teil davon zu übernehmen." }
    /// Before what the applicant wrote.
    handed_message(applicant) { en: "{applicant} writes:", de: "{applicant} schreibt:" }
    /// Link.
    handed_link { en: "Complete your part", de: "Ihren Teil ausfüllen" }
    /// What the link opens.
    handed_scope { en: "You need no account, and you see your part only. Whoever has this link can complete it: keep it to yourself.", de: "Sie brauchen kein Konto und sehen nur Ihren Teil. Wer diesen Link hat, kann ihn ausfüllen: Behalten Sie ihn für sich." }
    /// Somebody else is meant.
    handed_wrong_person(applicant) { en: "If you are the wrong person, please say so on that page. {applicant} is then told.", de: "Wenn jemand anderes zuständig ist, sagen Sie es bitte auf dieser Seite. {applicant} bekommt dann Bescheid." }
    /// Subject.
    reminder_subject(applicant, foundation) { en: "Reminder: {applicant} asks for your help with a membership application, {foundation}", de: "Erinnerung: {applicant} bittet um Ihre Hilfe beim Mitgliedsantrag, {foundation}" }
    /// Opening.
    reminder_opening(applicant, date) { en: "{applicant} asked you on {date} to complete one part of an application for membership. It is still open.", de: "{applicant} hat Sie am {date} gebeten, einen Teil eines Mitgliedsantrags zu übernehmen. Er ist noch offen." }
    /// Links of earlier mails.
    reminder_link_replaced { en: "This link takes the place of the one in the earlier mail.", de: "Dieser Link ersetzt den aus der früheren E-Mail." }
    /// Subject.
    recalled_subject(foundation) { en: "No longer needed: your part of a membership application, {foundation}", de: "Nicht mehr nötig: Ihr Teil eines Mitgliedsantrags, {foundation}" }
    /// Opening.
    recalled_opening(applicant) { en: "{applicant} no longer needs you to complete a part of the application for membership. The link that you got has stopped working, and there is nothing left for you to do.", de: "{applicant} braucht Ihren Teil des Mitgliedsantrags nicht mehr. Der Link, den Sie bekommen haben, gilt nicht mehr, und Sie müssen nichts weiter tun." }

    /// Subject.
    declined_subject(name, part) { en: "{name} is the wrong person for “{part}”", de: "{name} ist für „{part}“ nicht zuständig" }
    /// Opening.
    declined_opening(name, part) { en: "{name} says that somebody else should complete the part “{part}” of your application.", de: "{name} hat uns mitgeteilt, dass für den Teil „{part}“ Ihres Antrags jemand anderes zuständig ist." }
    /// What to do.
    declined_next { en: "Please send the part to somebody else, or complete it yourself.", de: "Bitte geben Sie den Teil jemand anderem, oder füllen Sie ihn selbst aus." }
    /// Subject.
    part_done_subject(name, part) { en: "{name} has completed “{part}”", de: "{name} hat „{part}“ ausgefüllt" }
    /// Opening.
    part_done_opening(name, part) { en: "{name} has completed the part “{part}” of your application.", de: "{name} hat den Teil „{part}“ Ihres Antrags ausgefüllt." }
    /// Subject.
    signed_subject(foundation) { en: "Your copy of what you signed, {foundation}", de: "Ihre Kopie der unterschriebenen Vereinbarung, {foundation}" }
    /// Opening.
    signed_opening { en: "Thank you for signing. Here is your copy, with your signature on its last page.", de: "Vielen Dank für Ihre Unterschrift. Hier ist Ihre Kopie, mit der Unterschrift auf der letzten Seite." }
    /// How long.
    signed_until(date) { en: "You can download it until {date}.", de: "Sie können sie bis zum {date} herunterladen." }

    /// Subject.
    submitted_subject(reference, foundation) { en: "We have your application {reference}, {foundation}", de: "Ihr Antrag {reference} ist eingegangen, {foundation}" }
    /// Opening.
    submitted_opening { en: "Thank you. Your application has arrived.", de: "Vielen Dank. Ihr Antrag ist eingegangen." }
    /// Where nobody has to decide.
    submitted_automatic { en: "Nobody has to decide: you are admitted at once.", de: "Niemand muss darüber entscheiden: Sie werden sofort aufgenommen." }
    /// Before the stages.
    submitted_stages { en: "What happens next:", de: "So geht es weiter:" }
    /// How long a stage takes.
    submitted_stage_days(n) plural { en: one "within {n} working day", other "within {n} working days"; de: one "innerhalb von {n} Arbeitstag", other "innerhalb von {n} Arbeitstagen" }
    /// A stage without a promise.
    submitted_stage_open { en: "no time is promised", de: "ohne zugesagte Frist" }
    /// When all is decided.
    submitted_by(date) { en: "You hear from us by {date}.", de: "Sie hören bis zum {date} von uns." }
    /// No promise when all is decided.
    submitted_by_open { en: "You hear from us as soon as it is decided.", de: "Sie hören von uns, sobald entschieden ist." }
    /// Link.
    submitted_link { en: "See where your application stands", de: "Stand Ihres Antrags ansehen" }
    /// Subject.
    withdrawn_subject(reference, foundation) { en: "Your application {reference} is withdrawn, {foundation}", de: "Ihr Antrag {reference} ist zurückgezogen, {foundation}" }
    /// Opening.
    withdrawn_opening { en: "Your application has been withdrawn, as you asked. Nobody decides on it any more.", de: "Ihr Antrag ist zurückgezogen, wie Sie es wollten. Es wird nicht mehr über ihn entschieden." }
    /// Where it was a mistake.
    withdrawn_mistake { en: "If you did not want this, reply to this mail.", de: "Wenn Sie das nicht wollten, antworten Sie auf diese E-Mail." }
    /// Subject.
    asked_subject(reference, foundation) { en: "A question about your application {reference}, {foundation}", de: "Eine Frage zu Ihrem Antrag {reference}, {foundation}" }
    /// Before the question.
    asked_opening(foundation) { en: "{foundation} has a question about your application before it decides:", de: "{foundation} hat vor der Entscheidung eine Frage zu Ihrem Antrag:" }
    /// What to do.
    asked_next { en: "You can change your answers and send the application again.", de: "Sie können Ihre Angaben ändern und den Antrag erneut absenden." }
    /// Subject.
    answered_subject(reference, foundation) { en: "We have your answer to {reference}, {foundation}", de: "Ihre Antwort zu {reference} ist eingegangen, {foundation}" }
    /// Opening.
    answered_opening { en: "Thank you. Your answer has arrived, and the decision on your application goes on.", de: "Vielen Dank. Ihre Antwort ist eingegangen, und die Prüfung Ihres Antrags geht weiter." }
}
