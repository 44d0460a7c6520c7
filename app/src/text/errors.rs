//! Pages for when something is wrong.

texts! {
    /// Heading of 404.
    not_found_heading { en: "Page not found", de: "Seite nicht gefunden" }
    /// Beneath it.
    not_found_text { en: "If you typed the address, check it. If you followed a link, the page may have been renamed.", de: "Haben Sie die Adresse eingegeben, prüfen Sie sie. Sind Sie einem Link gefolgt, wurde die Seite vielleicht umbenannt." }
    /// Heading over ways on.
    ways_on_heading { en: "Where to go from here", de: "Wie es weitergeht" }
    /// The nearest name.
    did_you_mean { en: "Did you mean", de: "Meinten Sie" }
    /// An unknown tier.
    no_such_tier(name) { en: "This programme has no tier called “{name}”.", de: "Dieses Programm hat keine Stufe „{name}“." }
    /// Heading of 500.
    fault_heading { en: "Something went wrong", de: "Etwas ist schiefgegangen" }
    /// Beneath it.
    fault_text { en: "It is our fault, not yours. Nothing that you entered was changed. Please try again in a few minutes.", de: "Der Fehler liegt bei uns, nicht bei Ihnen. An Ihren Eingaben hat sich nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal." }
    /// Before the reference.
    fault_reference(reference) { en: "If it happens again, write to us and give this reference: {reference}", de: "Wenn es wieder geschieht, schreiben Sie uns und nennen Sie dieses Zeichen: {reference}" }
    /// Heading of 503.
    unavailable_heading { en: "Not available right now", de: "Zurzeit nicht erreichbar" }
    /// Beneath it.
    unavailable_text { en: "The site will be back soon. Nothing was lost.", de: "Die Website ist bald wieder da. Es ging nichts verloren." }
    /// Beneath it.
    too_many_text(n) plural { en: one "Please wait {n} second and try again.", other "Please wait {n} seconds and try again."; de: one "Bitte warten Sie {n} Sekunde und versuchen Sie es dann noch einmal.", other "Bitte warten Sie {n} Sekunden und versuchen Sie es dann noch einmal." }
    /// Heading of 400.
    bad_request_heading { en: "This address cannot be understood", de: "Diese Adresse ist nicht zu verstehen" }
}
