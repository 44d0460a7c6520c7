//! The wizard: its steps and pages, and how an application goes on.

texts! {
    /// Button that makes a draft.
    apply_start { en: "Start the application", de: "Antrag beginnen" }
    /// Under that button.
    apply_start_hint { en: "You need no account. What you enter is saved as you go, and you can come back to it by a link of your own.", de: "Sie brauchen kein Konto. Was Sie eingeben, wird laufend gespeichert, und über einen eigenen Link kommen Sie darauf zurück." }
    /// Link, where another version is looked at.
    apply_in_force { en: "Apply under the version in force", de: "Nach der geltenden Fassung beantragen" }
    /// The place of a step among all.
    step_of(step, all) { en: "Step {step} of {all}", de: "Schritt {step} von {all}" }
    /// Over a heading: the step, and what is applied for.
    apply_caption(step, tier) { en: "{step}: {tier}", de: "{step}: {tier}" }
    /// Reference of an application.
    apply_reference(reference) { en: "Reference {reference}", de: "Zeichen {reference}" }
    /// Button that goes on.
    save_and_continue { en: "Save and continue", de: "Speichern und weiter" }
    /// Button that stays.
    save_for_later { en: "Save and come back later", de: "Speichern und später weitermachen" }
    /// Link to the step before.
    step_back { en: "Back", de: "Zurück" }
    /// Link to all steps.
    all_steps { en: "All steps", de: "Alle Schritte" }
    /// Status of saving by itself.
    saved_now { en: "Saved", de: "Gespeichert" }
    /// Status of saving by itself.
    not_saved { en: "Not saved yet: the server cannot be reached. Keep this page open.", de: "Noch nicht gespeichert: Der Server ist nicht erreichbar. Lassen Sie diese Seite offen." }
    /// Status of saving by itself.
    saved_conflict { en: "Somebody else has changed an answer on this page. Save to see both.", de: "Jemand anders hat eine Antwort auf dieser Seite geändert. Speichern Sie, um beide zu sehen." }

    /// Heading of a step.
    step_facts { en: "About you", de: "Über Sie" }
    /// Heading of a step, where an organisation joins.
    step_facts_organisation { en: "About your organisation", de: "Über Ihre Organisation" }
    /// Heading of a step.
    step_carried { en: "What you told us before", de: "Was Sie vorher angegeben haben" }
    /// Heading of a step.
    step_you { en: "Who you are", de: "Wer Sie sind" }
    /// Beneath it, where an organisation joins.
    step_you_hint { en: "We write to you about this application.", de: "Wegen dieses Antrags schreiben wir Ihnen." }
    /// Heading of a step.
    step_organisation { en: "The organisation that joins", de: "Die Organisation, die beitritt" }
    /// Heading of a step.
    step_address { en: "Registered address", de: "Eingetragene Anschrift" }
    /// Heading of a step.
    step_contribution { en: "What you give", de: "Was Sie geben" }
    /// Heading of a step.
    step_plan { en: "What you give in kind", de: "Was Sie als Sachleistung geben" }
    /// Heading of a step.
    step_invoice { en: "The invoice", de: "Die Rechnung" }
    /// Heading of a step.
    step_questions(tier) { en: "Questions about {tier}", de: "Fragen zu {tier}" }
    /// Heading of a step.
    step_evidence { en: "What shows that you qualify", de: "Was zeigt, dass Sie die Bedingungen erfüllen" }
    /// Heading of a step.
    step_check { en: "Check your answers", de: "Antworten prüfen" }

    /// Heading of all steps.
    overview_heading(tier) { en: "Your application for {tier}", de: "Ihr Antrag auf {tier}" }
    /// How far it is.
    overview_progress(done, all) { en: "{done} of {all} steps are complete.", de: "{done} von {all} Schritten sind vollständig." }
    /// Button to the first open step.
    overview_continue { en: "Continue", de: "Weiter" }
    /// State of a step.
    step_done { en: "Complete", de: "Vollständig" }
    /// State of a step.
    step_open { en: "To do", de: "Offen" }
    /// State of a step.
    step_optional { en: "Optional", de: "Freiwillig" }
    /// State of a step.
    step_begun { en: "Begun", de: "Begonnen" }
    /// State of a step that is with somebody.
    step_with(name) { en: "With {name}", de: "Bei {name}" }
    /// Heading.
    link_heading { en: "Your link to this application", de: "Ihr Link zu diesem Antrag" }
    /// Beneath it.
    link_text(until) { en: "The address of this page is the key to your application: whoever has it can change it. It works until {until}.", de: "Die Adresse dieser Seite ist der Schlüssel zu Ihrem Antrag: Wer sie hat, kann ihn ändern. Sie gilt bis {until}." }
    /// Button.
    link_mail { en: "E-mail me the link", de: "Link per E-Mail an mich senden" }
    /// Beside that button.
    link_mail_to(address) { en: "It goes to {address}.", de: "Er geht an {address}." }
    /// Where there is no address yet.
    link_mail_first { en: "Once you have given your e-mail address, we can send you the link.", de: "Sobald Sie Ihre E-Mail-Adresse angegeben haben, können wir Ihnen den Link senden." }
    /// What was done.
    link_mailed(address) { en: "The link is on its way to {address}.", de: "Der Link ist unterwegs an {address}." }

    /// Heading.
    colleagues_heading { en: "Parts for colleagues", de: "Teile für Kolleginnen und Kollegen" }
    /// Beneath it.
    colleagues_text { en: "Send a part to whoever knows the answers. They need no account and see only that part.", de: "Senden Sie einen Teil an die Person, die die Antworten kennt. Sie braucht kein Konto und sieht nur diesen Teil." }
    /// A part.
    part_legal { en: "Organisation and address", de: "Organisation und Anschrift" }
    /// A part.
    part_billing { en: "Billing", de: "Rechnung" }
    /// A part.
    part_marketing { en: "Marketing", de: "Öffentlichkeitsarbeit" }
    /// A part.
    part_signature { en: "Signature", de: "Unterschrift" }
    /// A part.
    part_applicant { en: "The whole application", de: "Der ganze Antrag" }
    /// Link.
    send_part(part) { en: "Send “{part}” to a colleague", de: "„{part}“ an jemanden senden" }
    /// Label.
    send_name { en: "Name of your colleague", de: "Name der Person" }
    /// Label.
    send_email { en: "E-mail address of your colleague", de: "E-Mail-Adresse der Person" }
    /// Label.
    send_message { en: "A message", de: "Eine Nachricht" }
    /// Button.
    send_button { en: "Send the link", de: "Link senden" }
    /// What was done.
    sent_to(name) { en: "The link is on its way to {name}.", de: "Der Link ist unterwegs an {name}." }
    /// What was done.
    recalled_done { en: "The part is taken back. The link no longer works.", de: "Der Teil ist zurückgenommen. Der Link gilt nicht mehr." }
    /// What was done.
    reminded_done { en: "A new link is on its way. The old one no longer works.", de: "Ein neuer Link ist unterwegs. Der alte gilt nicht mehr." }
    /// Caption of the table.
    handed_table { en: "Parts you have sent", de: "Teile, die Sie gesendet haben" }
    /// Column heading.
    handed_part { en: "Part", de: "Teil" }
    /// Column heading.
    handed_to { en: "With", de: "Bei" }
    /// Column heading.
    handed_since { en: "Since", de: "Seit" }
    /// Column heading.
    handed_state { en: "State", de: "Stand" }
    /// Column heading.
    handed_actions { en: "Change", de: "Ändern" }
    /// State of a part.
    handed_sent { en: "Sent, not begun", de: "Gesendet, nicht begonnen" }
    /// State of a part.
    handed_begun { en: "Begun", de: "Begonnen" }
    /// State of a part.
    handed_done { en: "Complete", de: "Vollständig" }
    /// State of a part.
    handed_declined { en: "Says they are the wrong person", de: "Ist nach eigener Angabe die falsche Person" }
    /// State of a part.
    handed_ran_out { en: "The link has run out", de: "Der Link ist abgelaufen" }
    /// When somebody was reminded.
    handed_reminded(day) { en: "reminded on {day}", de: "erinnert am {day}" }
    /// Button.
    recall { en: "Take back", de: "Zurücknehmen" }
    /// Button.
    remind { en: "Send again", de: "Noch einmal senden" }
    /// For ears: which part the button is about.
    of_part_with(part, name) { en: "{part}, {name}", de: "{part}, {name}" }

    /// Heading of a colleague's page.
    guest_heading(part, name) { en: "{part} for {name}", de: "{part} für {name}" }
    /// Heading of a colleague's page, where the name is not known yet.
    guest_heading_unnamed(part) { en: "{part} for your organisation", de: "{part} für Ihre Organisation" }
    /// Beneath it.
    guest_text(tier, foundation) { en: "Your colleague applies for {tier} of {foundation} and asks you to complete this part. You see nothing else of the application.", de: "Jemand aus Ihrer Organisation beantragt {tier} bei {foundation} und bittet Sie, diesen Teil auszufüllen. Mehr sehen Sie von dem Antrag nicht." }
    /// Button.
    guest_done { en: "I am done", de: "Ich bin fertig" }
    /// Beside it.
    guest_done_hint { en: "Your colleague is told. This link then stops working.", de: "Die Person, die den Antrag stellt, wird benachrichtigt. Dieser Link gilt danach nicht mehr." }
    /// Button.
    guest_wrong { en: "I am the wrong person", de: "Ich bin die falsche Person" }
    /// Page after that.
    guest_thanks_heading { en: "Thank you", de: "Vielen Dank" }
    /// Page after that.
    guest_thanks_done { en: "Your part is complete. You can close this page.", de: "Ihr Teil ist vollständig. Sie können diese Seite schließen." }
    /// Page after that.
    guest_thanks_wrong { en: "We tell your colleague to ask somebody else. You can close this page.", de: "Wir bitten die Person, die den Antrag stellt, jemand anders zu fragen. Sie können diese Seite schließen." }

    /// Heading over the text of an agreement.
    agreement_version(version) { en: "Version {version}", de: "Fassung {version}" }
    /// The hash of a text.
    agreement_hash(hash) { en: "SHA-256 of this text: {hash}", de: "SHA-256 dieses Textes: {hash}" }
    /// Button.
    sign_button { en: "Sign the agreement", de: "Vereinbarung unterzeichnen" }
    /// Heading over the form.
    sign_heading { en: "Sign", de: "Unterzeichnen" }
    /// Where somebody else signs.
    sign_by_other(name) { en: "{name} signs this agreement. Send them a link; they need no account.", de: "{name} unterzeichnet diese Vereinbarung. Senden Sie einen Link; ein Konto ist nicht nötig." }
    /// Where something is missing before it can be signed.
    sign_not_yet { en: "The agreement names what you enter. Complete the steps before it first.", de: "In der Vereinbarung steht, was Sie eingeben. Vervollständigen Sie zuerst die Schritte davor." }
    /// Where it is signed.
    signed_by(name, day) { en: "Signed by {name} on {day}.", de: "Unterzeichnet von {name} am {day}." }
    /// Where the text changed after it was signed.
    signed_void { en: "What the agreement says has changed since it was signed. It has to be signed again.", de: "Der Inhalt der Vereinbarung hat sich seit der Unterschrift geändert. Sie muss noch einmal unterzeichnet werden." }
    /// Error: the text changed while it was read.
    sign_changed { en: "The text of the agreement changed while you read it. Please read it again; what changed is marked.", de: "Der Text der Vereinbarung hat sich geändert, während Sie ihn lasen. Bitte lesen Sie ihn noch einmal; die Änderungen sind markiert." }
    /// Heading over differences.
    agreement_differences { en: "What has changed since it was signed", de: "Was sich seit der Unterschrift geändert hat" }
    /// Where the foundation signs too.
    countersigned_later(foundation) { en: "{foundation} countersigns once it has decided.", de: "{foundation} unterzeichnet nach der Entscheidung ebenfalls." }
    /// Link to a document.
    agreement_document(agreement) { en: "{agreement}, signed (PDF)", de: "{agreement}, unterzeichnet (PDF)" }
    /// Link.
    agreement_pdf { en: "The signed agreement (PDF)", de: "Die unterzeichnete Vereinbarung (PDF)" }

    /// Link behind each answer.
    change_answer { en: "Change", de: "Ändern" }
    /// Where nothing was answered.
    not_answered { en: "Not answered", de: "Nicht beantwortet" }
    /// Button.
    submit_button { en: "Submit the application", de: "Antrag absenden" }
    /// Above it, where something is missing.
    submit_missing { en: "Something is still missing. Complete these steps, then submit.", de: "Es fehlt noch etwas. Vervollständigen Sie diese Schritte, dann können Sie absenden." }
    /// Above it.
    submit_text { en: "After that you can no longer change it, unless you are asked something.", de: "Danach können Sie ihn nicht mehr ändern, außer wenn Sie etwas gefragt werden." }
    /// Heading.
    not_eligible_heading { en: "This tier is not open to you", de: "Diese Stufe steht Ihnen nicht offen" }
    /// Beneath it.
    not_eligible_text { en: "By what you have told us you cannot join this tier. Check your answers, or find the tier that fits.", de: "Nach Ihren Angaben können Sie dieser Stufe nicht beitreten. Prüfen Sie Ihre Antworten, oder finden Sie die Stufe, die passt." }
    /// Heading.
    version_heading { en: "The programme has changed", de: "Das Programm hat sich geändert" }
    /// Beneath it.
    version_text(version) { en: "Version {version} is in force now. This is what changed for your tier since you began:", de: "Jetzt gilt die Fassung {version}. Das hat sich für Ihre Stufe geändert, seit Sie begonnen haben:" }
    /// Where nothing changed for this tier.
    version_same(version) { en: "Version {version} is in force now. For your tier nothing has changed.", de: "Jetzt gilt die Fassung {version}. Für Ihre Stufe hat sich nichts geändert." }
    /// Button.
    version_accept { en: "Go on under the version in force", de: "Nach der geltenden Fassung fortfahren" }
    /// Where the tier is gone.
    version_gone { en: "This tier is no longer offered.", de: "Diese Stufe wird nicht mehr angeboten." }
    /// A field of a page, in a list of what changed.
    version_field(step, field) { en: "{step}: {field}", de: "{step}: {field}" }
    /// What is another in a version.
    version_asked { en: "Asked now", de: "Wird jetzt gefragt" }
    /// What is another in a version.
    version_not_asked { en: "No longer asked", de: "Wird nicht mehr gefragt" }
    /// What is another in a version.
    version_asked_as(question) { en: "Now asked like this: {question}", de: "Wird jetzt so gefragt: {question}" }
    /// What is another in a version.
    version_other_answers { en: "Takes other answers now", de: "Lässt jetzt andere Antworten zu" }
    /// What is another in a version.
    version_needed { en: "An answer is needed now", de: "Eine Antwort ist jetzt nötig" }
    /// What is another in a version.
    version_optional { en: "May be left open now", de: "Darf jetzt offen bleiben" }
    /// An agreement of a version.
    version_signed(version) { en: "To be signed now, in version {version}", de: "Ist jetzt zu unterschreiben, in Fassung {version}" }
    /// An agreement of a version.
    version_signed_anew(version, before) { en: "Now in version {version}, before that in version {before}", de: "Jetzt in Fassung {version}, zuvor in Fassung {before}" }
    /// An agreement of a version.
    version_other_text { en: "Its text has changed", de: "Der Text hat sich geändert" }
    /// An agreement of a version.
    version_not_signed { en: "No longer to be signed", de: "Ist nicht mehr zu unterschreiben" }
    /// Where all places are taken.
    tier_full { en: "All places of this tier are taken.", de: "Alle Plätze dieser Stufe sind vergeben." }

    /// Heading of the page after submitting.
    status_submitted { en: "Your application is submitted", de: "Ihr Antrag ist eingegangen" }
    /// Heading.
    status_asked { en: "There is a question for you", de: "Es gibt eine Frage an Sie" }
    /// Heading.
    status_withdrawn { en: "Your application is withdrawn", de: "Ihr Antrag ist zurückgezogen" }
    /// Beneath it.
    status_withdrawn_text { en: "Nobody decides on it any more. You can apply again at any time.", de: "Niemand entscheidet mehr darüber. Sie können jederzeit einen neuen Antrag stellen." }
    /// The reference.
    status_reference { en: "Your reference", de: "Ihr Zeichen" }
    /// The same where anybody reads it.
    verify_reference { en: "Reference", de: "Aktenzeichen" }
    /// When it was submitted.
    status_submitted_on(day) { en: "Submitted on {day}.", de: "Eingegangen am {day}." }
    /// By when is decided.
    status_by(day) { en: "You hear from us by {day}.", de: "Sie hören bis {day} von uns." }
    /// Where no day is promised.
    status_no_day { en: "The foundation has set no day by which it decides.", de: "Die Stiftung hat keinen Tag festgelegt, bis zu dem sie entscheidet." }
    /// Where a programme does not say who decides.
    status_stage_unsaid { en: "The foundation looks at your application", de: "Die Stiftung prüft Ihren Antrag" }
    /// Where a version has changed: what it was and is.
    version_change(before, after) { en: "{before}, now {after}", de: "{before}, jetzt {after}" }
    /// How long a stage takes.
    stage_within_working_days(n) plural { en: one "Within {n} working day", other "Within {n} working days"; de: one "Innerhalb von {n} Werktag", other "Innerhalb von {n} Werktagen" }
    /// Contact.
    status_contact(address) { en: "Questions? Write to {address} and name your reference.", de: "Fragen? Schreiben Sie an {address} und nennen Sie Ihr Zeichen." }
    /// Advice.
    status_bookmark { en: "Keep the address of this page: it shows how your application stands.", de: "Bewahren Sie die Adresse dieser Seite auf: Sie zeigt, wie es um Ihren Antrag steht." }
    /// Link.
    status_document { en: "Your application as a document (PDF)", de: "Ihr Antrag als Dokument (PDF)" }
    /// Heading over what was asked.
    asked_heading(day) { en: "Asked on {day}", de: "Gefragt am {day}" }
    /// Link to the answers in question.
    asked_answer { en: "Change your answers", de: "Antworten ändern" }
    /// Heading over changes.
    asked_changes { en: "What you have changed", de: "Was Sie geändert haben" }
    /// Button.
    asked_send { en: "Send the answer", de: "Antwort senden" }
    /// Where it was answered.
    asked_answered(day) { en: "Answered on {day}.", de: "Beantwortet am {day}." }
    /// Column heading.
    asked_before { en: "Before", de: "Vorher" }
    /// Column heading.
    asked_now { en: "Now", de: "Jetzt" }
    /// Heading.
    withdraw_heading { en: "Withdraw the application", de: "Antrag zurückziehen" }
    /// Beneath it.
    withdraw_text { en: "Nobody then decides on it. This cannot be undone.", de: "Dann entscheidet niemand mehr darüber. Das lässt sich nicht rückgängig machen." }
    /// Label.
    withdraw_confirm(reference) { en: "To confirm, type the reference {reference}", de: "Zur Bestätigung geben Sie das Zeichen {reference} ein" }
    /// Error.
    withdraw_wrong(reference) { en: "Type {reference} to withdraw the application", de: "Geben Sie {reference} ein, um den Antrag zurückzuziehen" }
    /// Button.
    withdraw_button { en: "Withdraw", de: "Zurückziehen" }

    /// Heading over the signatures of a document.
    document_signatures { en: "Signatures", de: "Unterschriften" }
    /// For whom somebody signed.
    document_for(party) { en: "For {party}", de: "Für {party}" }
    /// When something was signed.
    document_signed_at { en: "Signed", de: "Unterzeichnet" }
    /// A moment.
    document_moment(day, time) { en: "{day}, {time} UTC", de: "{day}, {time} Uhr UTC" }
    /// What a text is proved by.
    document_hash { en: "SHA-256 of the text", de: "SHA-256 des Textes" }
    /// Where a document is verified.
    document_verify { en: "Verify at", de: "Zu prüfen unter" }
    /// The number of a page.
    document_page(page, all) { en: "Page {page} of {all}", de: "Seite {page} von {all}" }

    /// Heading where a form is too large.
    form_too_large_heading { en: "This is too large", de: "Das ist zu groß" }
    /// Beneath it.
    form_too_large_text { en: "Go back, choose smaller files, and send the page again. What you typed is still there.", de: "Gehen Sie zurück, wählen Sie kleinere Dateien und senden Sie die Seite noch einmal. Was Sie eingegeben haben, ist noch da." }
    /// Where a form could not be saved.
    form_not_saved { en: "What you sent was not saved. Go back and send the page again in a moment: what you typed is still there.", de: "Was Sie gesendet haben, wurde nicht gespeichert. Gehen Sie zurück und senden Sie die Seite gleich noch einmal: Was Sie eingegeben haben, ist noch da." }
    /// Heading where a form was not understood.
    bad_form_heading { en: "The form was not understood", de: "Das Formular war nicht zu verstehen" }
    /// Beneath it.
    bad_form_text { en: "Go back and send the page again.", de: "Gehen Sie zurück und senden Sie die Seite noch einmal." }
    /// Heading where a link does not work.
    link_unknown_heading { en: "This link does not work", de: "Dieser Link funktioniert nicht" }
    /// Beneath it.
    link_unknown_text { en: "Check that the address is complete. If it is, ask whoever sent it to you for a new one.", de: "Prüfen Sie, ob die Adresse vollständig ist. Wenn ja, bitten Sie die Person, von der Sie sie haben, um eine neue." }
    /// Heading where a link has run out.
    link_ran_out_heading { en: "This link has run out", de: "Dieser Link ist abgelaufen" }
    /// Beneath it.
    link_ran_out_text { en: "Nothing is lost. We can send a new link to your e-mail address.", de: "Es ist nichts verloren. Wir können einen neuen Link an Ihre E-Mail-Adresse senden." }
    /// Button.
    link_renew { en: "Send a new link", de: "Neuen Link senden" }
    /// What was done.
    link_renewed { en: "If the application has your e-mail address, a new link is on its way there.", de: "Wenn im Antrag Ihre E-Mail-Adresse steht, ist ein neuer Link dorthin unterwegs." }
    /// Heading where a link was taken back.
    link_taken_back_heading { en: "This part is no longer with you", de: "Dieser Teil liegt nicht mehr bei Ihnen" }
    /// Beneath it.
    link_taken_back_text { en: "You need do nothing. If you think this is a mistake, ask your colleague.", de: "Sie brauchen nichts zu tun. Wenn Sie das für einen Irrtum halten, fragen Sie in Ihrer Organisation nach." }
    /// Heading where a link has done its work.
    link_done_heading { en: "This part is complete", de: "Dieser Teil ist vollständig" }
    /// Beneath it.
    link_done_text { en: "The link has done its work. You need do nothing more.", de: "Der Link hat seinen Zweck erfüllt. Sie brauchen nichts weiter zu tun." }
    /// Where something was done too often.
    too_often_heading { en: "Too often", de: "Zu oft" }
    /// Beneath it.
    too_often_text { en: "This was done too often in the last hour. Please try again later.", de: "Das wurde in der letzten Stunde zu oft getan. Bitte versuchen Sie es später noch einmal." }
}
